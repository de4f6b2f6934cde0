extension Dialect {
  /// Leads and opportunities of Odoo, by technical names or labels.
  ///
  /// Lost opportunities are archived there: an export without the archived ones has no losses.
  static let odoo = Self(
    name: "odoo", title: "Odoo opportunities",
    signatures: [
      ["expected_revenue", "stage_id", "won_status"], ["id", "expected_revenue", "stage_id"],
      ["Expected Revenue", "Won/Lost", "Stage"],
    ],
    columns: [
      Column(.id, "id", "External ID", "ID", isRequired: true),
      Column(.name, "name", "Opportunity"),
      Column(.account, "partner_id", "partner_id/name", "Customer"),
      Column(.created, "create_date", "Created on", isRequired: true),
      Column(.close, "date_closed", "Closed Date", isRequired: true),
      Column(.expectedClose, "date_deadline", "Expected Closing"),
      Column(.lastModified, "write_date", "Last Updated on"),
      Column(.outcome, "won_status", "Won/Lost"),
      Column(.isActive, "active", "Active"),
      Column(.amount, "expected_revenue", "Expected Revenue"),
      Column(.currency, "company_currency", "Currency"),
      Column(.stage, "stage_id", "stage_id/name", "Stage"),
      Column(.rep, "user_id", "user_id/name", "Salesperson"),
      Column(.leadSource, "source_id", "source_id/name", "Source"),
      Column(.region, "team_id", "team_id/name", "Sales Team", "Country"),
      Column(.industry, "industry_id", "Industry"),
      Column(.product, "tag_ids", "tag_ids/name", "Tags"),
    ],
    words: OutcomeVocabulary(won: ["won"], lost: ["lost"], open: ["pending"]),
    closingStages: OutcomeVocabulary(won: ["Won"], lost: ["Lost"]))
}
