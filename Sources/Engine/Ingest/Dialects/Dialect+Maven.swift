extension Dialect {
  /// The sales pipeline of Maven's CRM data, with accounts, products and teams in files of their own.
  ///
  /// A prospect has no date yet and is no deal yet; lost deals have no amount.
  static let maven = Self(
    name: "maven", title: "Maven sales pipeline",
    signatures: [["opportunity_id", "engage_date", "close_value"]],
    columns: [
      Column(.id, "opportunity_id", isRequired: true),
      Column(.account, "account"),
      Column(.created, "engage_date", isRequired: true),
      Column(.close, "close_date", isRequired: true),
      Column(.amount, "close_value"),
      Column(.stage, "deal_stage", isRequired: true),
      Column(.rep, "sales_agent"),
      Column(.product, "product"),
    ],
    closingStages: OutcomeVocabulary(won: ["Won"], lost: ["Lost"]),
    unstartedStages: ["Prospecting"],
    lookups: [
      Lookup(field: .industry, key: .account, directory: "maven-accounts", values: ["sector"]),
      Lookup(field: .region, key: .rep, directory: "maven-teams", values: ["regional_office"]),
      Lookup(field: .product, key: .product, directory: "maven-products", values: ["product"]),
    ])

  static let mavenAccounts = Self(
    name: "maven-accounts", title: "Maven accounts", kind: .directory,
    signatures: [["account", "sector", "office_location"]],
    columns: [Column(.id, "account", isRequired: true)])

  static let mavenProducts = Self(
    name: "maven-products", title: "Maven products", kind: .directory,
    signatures: [["product", "series", "sales_price"]],
    columns: [Column(.id, "product", isRequired: true)])

  static let mavenTeams = Self(
    name: "maven-teams", title: "Maven sales teams", kind: .directory,
    signatures: [["sales_agent", "manager", "regional_office"]],
    columns: [Column(.id, "sales_agent", isRequired: true)])
}
