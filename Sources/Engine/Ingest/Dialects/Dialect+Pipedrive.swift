extension Dialect {
  /// Deals of Pipedrive; the status says the outcome, and a lost deal keeps the stage it died in.
  static let pipedrive = Self(
    name: "pipedrive", title: "Pipedrive deals",
    signatures: [
      ["Deal - Title", "Deal - Status"], ["Deal - ID", "Deal - Status"],
      ["Deal - System ID", "Deal - Status"],
    ],
    columns: [
      Column(
        .id, "Deal - ID", "Deal - System ID", "Deal - Pipedrive System ID", isRequired: true),
      Column(.name, "Deal - Title"),
      Column(.account, "Organization", "Deal - Organization", "Organization - Name"),
      Column(.created, "Deal - Deal created", "Deal - Creation date", isRequired: true),
      Column(.expectedClose, "Deal - Expected close date"),
      Column(.wonOn, "Deal - Won time"),
      Column(.lostOn, "Deal - Lost time"),
      Column(.close, "Deal - Closed on", "Deal - Deal closed on"),
      Column(.lastModified, "Deal - Update time"),
      Column(.outcome, "Deal - Status", isRequired: true),
      Column(.amount, "Deal - Value"),
      Column(.currency, "Deal - Currency of Value", "Deal - Currency"),
      Column(.stage, "Deal - Stage (pipeline)", "Deal - Stage"),
      Column(.pipeline, "Deal - Pipeline"),
      Column(.rep, "Deal - Owner"),
      Column(.leadSource, "Deal - Source channel", "Deal - Lead source", "Deal - Source"),
      Column(.industry, "Organization - Industry", "Deal - Industry"),
      Column(.region, "Organization - Country of Address", "Deal - Region"),
      Column(.product, "Deal - Product name", "Deal - Label"),
    ],
    words: OutcomeVocabulary(won: ["won"], lost: ["lost"], open: ["open"], leftOut: ["deleted"]),
    tellsEveryOutcome: true)
}
