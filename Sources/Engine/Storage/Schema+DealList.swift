extension Schema {
  /// The readable list of deals, with the word of the third outcome.
  static let dealList = """
    DROP VIEW deal_list;
    CREATE VIEW deal_list AS
    SELECT deals.deal_id, date(deals.created * 86400, 'unixepoch') AS created,
      date(deals.closed * 86400, 'unixepoch') AS closed,
      date(deals.expected_close * 86400, 'unixepoch') AS expected_close,
      CASE deals.outcome WHEN 1 THEN 'won' WHEN 2 THEN 'lost' WHEN 3 THEN 'no decision' END AS outcome,
      deals.amount / 100.0 AS amount, industries.value AS industry, regions.value AS region,
      products.value AS product, sources.value AS lead_source, stages.value AS stage,
      reps.value AS rep
    FROM deals
    JOIN dimension_values industries
      ON industries.dimension = 'industry' AND industries.code = deals.industry
    JOIN dimension_values regions
      ON regions.dimension = 'region' AND regions.code = deals.region
    JOIN dimension_values products
      ON products.dimension = 'product' AND products.code = deals.product
    JOIN dimension_values sources
      ON sources.dimension = 'leadSource' AND sources.code = deals.lead_source
    JOIN dimension_values stages
      ON stages.dimension = 'stage' AND stages.code = deals.stage
    JOIN dimension_values reps
      ON reps.dimension = 'rep' AND reps.code = deals.rep;
    """

  /// The same list, always begun at the deals.
  ///
  /// Left to itself, SQLite may pair all values of all dimensions before it looks at a deal.
  static let dealListFromDeals = dealList.replacing(
    "JOIN dimension_values", with: "CROSS JOIN dimension_values")
}
