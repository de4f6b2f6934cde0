extension Dialect {
  /// Deals of Zoho CRM, whose export knows no outcome but the stage, or of Zoho Analytics.
  static let zoho = Self(
    name: "zoho", title: "Zoho CRM deals",
    signatures: [
      ["Record Id", "Deal Owner.id"], ["Record Id", "Deal Name", "Closing Date"],
      ["Potential Name", "Closing Date", "Stage"], ["Deal Id", "Sub-Pipeline"],
    ],
    columns: [
      Column(.id, "Record Id", "Deal Id", "Potential Id"),
      Column(.name, "Deal Name", "Potential Name", isRequired: true),
      Column(.account, "Account Name", "Company Name"),
      Column(.created, "Created Time", isRequired: true),
      Column(.close, "Closing Date", isRequired: true),
      Column(.lastModified, "Modified Time"),
      Column(.outcome, "Forecast Type"),
      Column(.outcomeReason, "Reason For Loss"),
      Column(.amount, "Amount"),
      Column(.currency, "Currency"),
      Column(.stage, "Stage"),
      Column(.pipeline, "Sub-Pipeline", "Pipeline"),
      Column(.rep, "Deal Owner", "Potential Owner"),
      Column(.leadSource, "Lead Source"),
      Column(.industry, "Industry"),
      Column(.region, "Region", "Territory", "Country"),
      Column(.product, "Product", "Type"),
    ],
    words: OutcomeVocabulary(won: ["Won"], lost: ["Lost"], open: ["Open"]),
    closingStages: OutcomeVocabulary(
      won: ["Closed Won"], lost: ["Closed Lost", "Closed-Lost to Competition"]),
    idPrefix: "zcrm_")
}
