extension Dialect {
  /// Opportunities of Dynamics 365, exported to Excel and saved as CSV.
  ///
  /// Deals closed because they were entered twice or by mistake are no losses.
  static let dynamics = Self(
    name: "dynamics", title: "Dynamics 365 opportunities",
    signatures: [["(Do Not Modify) Opportunity"]],
    columns: [
      Column(.id, "(Do Not Modify) Opportunity", isRequired: true),
      Column(.name, "Topic"),
      Column(.account, "Account", "Potential Customer"),
      Column(.created, "Created On", isRequired: true),
      Column(.expectedClose, "Est. Close Date", "Estimated Close Date"),
      Column(.close, "Actual Close Date", "Close Date", isRequired: true),
      Column(.lastModified, "(Do Not Modify) Modified On", "Modified On"),
      Column(.outcome, "Status", isRequired: true),
      Column(.outcomeReason, "Status Reason"),
      Column(.amount, "Est. Revenue", "Estimated Revenue"),
      Column(.wonAmount, "Actual Revenue"),
      Column(.currency, "Currency"),
      Column(.stage, "Sales Stage", "Pipeline Phase"),
      Column(.rep, "Owner"),
      Column(.leadSource, "Lead Source", "Originating Lead"),
      Column(.industry, "Industry", "Industry (Account)"),
      Column(.region, "Territory", "Region", "Country/Region"),
      Column(.product, "Product", "Product Type", "Purchase Process"),
    ],
    words: OutcomeVocabulary(
      won: ["Won"], lost: ["Lost"], open: ["Open"],
      leftOut: [
        "Error/duplicate", "Duplicate", "Duplicate record", "Duplicate opportunity",
        "Duplicate entry", "Duplicate deal", "Error", "Entered in error", "Created in error",
        "Opened in error", "Data entry error", "Entered by mistake", "Created by mistake", "Test",
        "Test record", "Test opportunity", "Test data",
      ]),
    reasons: OutcomeVocabulary(
      won: ["Won"], lost: ["Lost", "Canceled", "Out-Sold"], open: ["In Progress", "On Hold"]),
    tellsEveryOutcome: true, hasGUIDs: true)
}
