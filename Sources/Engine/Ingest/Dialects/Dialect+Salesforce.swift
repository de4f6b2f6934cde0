extension Dialect {
  /// Opportunities from Salesforce's Data Export or Data Loader, by API names.
  ///
  /// Industry and region stand with the account, names of owners with the users: those files give
  /// them when they are imported together.
  static let salesforce = Self(
    name: "salesforce", title: "Salesforce data export",
    signatures: [
      ["StageName", "IsWon", "IsClosed"], ["stage_name", "is_won", "is_closed"],
    ],
    columns: [
      Column(.id, "Id", isRequired: true),
      Column(.name, "Name"),
      Column(.account, "AccountId"),
      Column(.created, "CreatedDate", isRequired: true),
      Column(.close, "CloseDate", isRequired: true),
      Column(.lastModified, "SystemModstamp", "LastModifiedDate"),
      Column(.isClosed, "IsClosed"),
      Column(.isWon, "IsWon"),
      Column(.isDeleted, "IsDeleted"),
      Column(.amount, "Amount"),
      Column(.currency, "CurrencyIsoCode"),
      Column(.stage, "StageName"),
      Column(.rep, "OwnerId"),
      Column(.leadSource, "LeadSource"),
      Column(.product, "Type"),
      Column(.industry, "Account.Industry", "Industry", "Industry__c"),
      Column(.region, "Account.BillingCountry", "Region", "Region__c", "Territory2Id"),
    ],
    lookups: [
      Lookup(
        field: .industry, key: .account, directory: "salesforce-accounts", values: ["Industry"]),
      Lookup(
        field: .region, key: .account, directory: "salesforce-accounts",
        values: ["Region__c", "BillingCountry", "BillingState"]),
      Lookup(field: .rep, key: .rep, directory: "salesforce-users", values: ["Name", "Username"]),
    ], hasSalesforceIDs: true)

  /// An opportunity report of Salesforce, by the labels of its columns.
  static let salesforceReport = Self(
    name: "salesforce-report", title: "Salesforce report",
    signatures: [
      ["Opportunity Name", "Stage", "Close Date"], ["Opportunity ID", "Stage", "Close Date"],
    ],
    columns: [
      Column(.id, "Opportunity ID", "Opportunity: ID"),
      Column(.name, "Opportunity Name", isRequired: true),
      Column(.account, "Account Name"),
      Column(.created, "Created Date", isRequired: true),
      Column(.close, "Close Date", isRequired: true),
      Column(.lastModified, "Last Modified Date"),
      Column(.isClosed, "Closed"),
      Column(.isWon, "Won"),
      Column(.amount, "Amount"),
      Column(.currency, "Amount Currency", "Opportunity Currency"),
      Column(.stage, "Stage"),
      Column(.rep, "Opportunity Owner", "Owner"),
      Column(.leadSource, "Lead Source"),
      Column(.industry, "Industry"),
      Column(.region, "Territory Region", "Region", "Billing Country", "Billing State/Province"),
      Column(.product, "Product Name", "Type"),
    ],
    closingStages: OutcomeVocabulary(won: ["Closed Won", "Won"], lost: ["Closed Lost", "Lost"]),
    hasSalesforceIDs: true)

  /// OpportunityHistory, or the report of it: one row per save that changed stage, amount or close date.
  static let salesforceHistory = Self(
    name: "salesforce-history", title: "Salesforce OpportunityHistory", kind: .history,
    signatures: [
      ["OpportunityId", "StageName", "CreatedDate"],
      ["opportunity_id", "stage_name", "created_date"],
      ["Opportunity ID", "From Stage", "To Stage"],
    ],
    columns: [
      Column(.id, "OpportunityId", isRequired: true),
      Column(
        .changedOn, "CreatedDate", "Last Modified", "Last Modified Date", "Edit Date",
        isRequired: true),
      Column(.stage, "StageName", "To Stage", isRequired: true),
      Column(.stageBefore, "FromOpportunityStageName", "From Stage"),
      Column(.amount, "Amount"),
      Column(.amountBefore, "PrevAmount"),
      Column(.currency, "CurrencyIsoCode"),
      Column(.close, "CloseDate"),
      Column(.closeBefore, "PrevCloseDate"),
      Column(.isDeleted, "IsDeleted"),
    ], hasSalesforceIDs: true)

  /// OpportunityFieldHistory, or the report of it: one row per changed field.
  static let salesforceFieldHistory = Self(
    name: "salesforce-field-history", title: "Salesforce OpportunityFieldHistory", kind: .history,
    signatures: [
      ["OpportunityId", "Field", "NewValue"], ["Opportunity ID", "Field / Event", "New Value"],
    ],
    columns: [
      Column(.id, "OpportunityId", isRequired: true),
      Column(.changedOn, "CreatedDate", "Edit Date", isRequired: true),
      Column(.changedField, "Field", "Field / Event", isRequired: true),
      Column(.oldValue, "OldValue"),
      Column(.newValue, "NewValue", isRequired: true),
      Column(.currency, "CurrencyIsoCode"),
      Column(.isDeleted, "IsDeleted"),
    ], hasSalesforceIDs: true)

  /// The accounts that opportunities name.
  static let salesforceAccounts = Self(
    name: "salesforce-accounts", title: "Salesforce accounts", kind: .directory,
    signatures: [["Id", "Industry", "BillingCountry"], ["Id", "Industry", "AnnualRevenue"]],
    columns: [Column(.id, "Id", isRequired: true)], hasSalesforceIDs: true)

  /// The users who own opportunities.
  static let salesforceUsers = Self(
    name: "salesforce-users", title: "Salesforce users", kind: .directory,
    signatures: [["Id", "Username", "Name"], ["Id", "Username", "LastName"]],
    columns: [Column(.id, "Id", isRequired: true)], hasSalesforceIDs: true)
}
