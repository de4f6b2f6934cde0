extension Dialect {
  /// Deals of HubSpot, by the labels of its CSV export or by internal names.
  ///
  /// Columns that say when a stage was entered become the deal's history.
  static let hubSpot = Self(
    name: "hubspot", title: "HubSpot deals",
    signatures: [
      ["Record ID", "Deal Name", "Deal Stage"], ["Record ID - Deal", "Deal Name", "Deal Stage"],
      ["hs_object_id", "dealname", "dealstage"],
    ],
    columns: [
      Column(.id, "Record ID", "Record ID - Deal", "hs_object_id", isRequired: true),
      Column(.name, "Deal Name"),
      Column(.account, "Associated Company", "Associated Company (Primary)"),
      Column(.created, "Create Date", "createdate", isRequired: true),
      Column(.close, "Close Date", "closedate", isRequired: true),
      Column(.lastModified, "Last Modified Date", "hs_lastmodifieddate"),
      Column(.isWon, "Is Closed Won", "hs_is_closed_won"),
      Column(.isLost, "Is closed lost", "hs_is_closed_lost"),
      Column(.isClosed, "Is Deal Closed?", "hs_is_closed"),
      Column(.amount, "Amount"),
      Column(.currency, "Currency", "deal_currency_code"),
      Column(.stage, "Deal Stage", "dealstage"),
      Column(.pipeline, "Pipeline"),
      Column(.rep, "Deal owner", "hubspot_owner_id"),
      Column(
        .leadSource, "Original Source", "Original Source Type", "Lead source", "hs_analytics_source"
      ),
      Column(.industry, "Industry", "Company Industry"),
      Column(.region, "Region", "Country/Region", "Territory"),
      Column(.product, "Product", "Product Type", "Deal Type", "dealtype"),
    ],
    closingStages: OutcomeVocabulary(
      won: ["Closed Won", "closedwon"], lost: ["Closed Lost", "closedlost"]),
    enteredPrefixes: ["Date entered ", "hs_v2_date_entered_", "hs_date_entered_"])
}
