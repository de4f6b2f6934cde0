extension Dialect {
  /// The flat table of deals with one row per opportunity and ISO dates.
  static let seed = Self(
    name: "seed", title: "table of deals",
    signatures: [["deal_id", "created_date"], ["deal_id", "deal_amount", "outcome"]],
    columns: [
      Column(.id, "deal_id", isRequired: true),
      Column(.created, "created_date", isRequired: true),
      Column(.closed, "closed_date", isRequired: true),
      Column(.rep, "sales_rep_id"),
      Column(.industry, "industry"),
      Column(.region, "region"),
      Column(.product, "product_type"),
      Column(.leadSource, "lead_source"),
      Column(.stage, "deal_stage"),
      Column(.amount, "deal_amount", isRequired: true),
      Column(.outcome, "outcome", isRequired: true),
      Column(.cycleDays, "sales_cycle_days"),
      Column(.expectedClose, "expected_close_date"),
      Column(.currency, "currency"),
    ],
    words: OutcomeVocabulary(
      won: ["won"], lost: ["lost"], noDecision: ["no decision", "abandoned"], open: ["open"]))
}
