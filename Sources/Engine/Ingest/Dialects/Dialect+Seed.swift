extension Dialect {
  /// The flat table of deals with one row per opportunity and ISO dates.
  static let seed = Self(
    name: "seed",
    columns: [
      Column(.id, "deal_id"),
      Column(.created, "created_date"),
      Column(.closed, "closed_date"),
      Column(.rep, "sales_rep_id"),
      Column(.industry, "industry"),
      Column(.region, "region"),
      Column(.product, "product_type"),
      Column(.leadSource, "lead_source"),
      Column(.stage, "deal_stage"),
      Column(.amount, "deal_amount"),
      Column(.outcome, "outcome"),
      Column(.cycleDays, "sales_cycle_days", isRequired: false),
      Column(.expectedClose, "expected_close_date", isRequired: false),
    ],
    wonWords: ["won"], lostWords: ["lost"], openWords: ["open"],
    noDecisionWords: ["no decision", "no-decision", "abandoned"])
}
