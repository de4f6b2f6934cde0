extension Schema {
  /// What deals and histories amount to, so that what other hands altered shows.
  static let dealDigest = """
    CREATE TABLE deal_digest (
      version INTEGER PRIMARY KEY,  -- of the way in which it is computed
      digest TEXT NOT NULL          -- hexadecimal, of all as the last import left it
    ) STRICT;
    """

  /// Deals in their present state, the values behind the codes, and the files taken in.
  ///
  /// Days count from 1970, amounts are minor units, an outcome is 1 for won, 2 for
  /// lost and 3 for no decision.
  static let deals = """
    CREATE TABLE deals (
      id INTEGER PRIMARY KEY,
      created INTEGER NOT NULL,
      closed INTEGER,
      outcome INTEGER,
      amount INTEGER NOT NULL,
      industry INTEGER NOT NULL,
      region INTEGER NOT NULL,
      product INTEGER NOT NULL,
      lead_source INTEGER NOT NULL,
      stage INTEGER NOT NULL,
      rep INTEGER NOT NULL,
      holds_from INTEGER NOT NULL,  -- the day from which this state held
      state_day INTEGER NOT NULL,   -- the day of the export that showed this state first
      expected_close INTEGER,
      deal_id TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX deals_by_id ON deals (deal_id);

    CREATE TABLE dimension_values (
      dimension TEXT NOT NULL,
      code INTEGER NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (dimension, code),
      UNIQUE (dimension, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE imports (
      id INTEGER PRIMARY KEY,
      file TEXT NOT NULL,
      sha256 TEXT UNIQUE,
      day INTEGER NOT NULL,
      row_count INTEGER NOT NULL,
      added INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      report TEXT NOT NULL
    ) STRICT;

    CREATE VIEW deal_list AS
    SELECT deals.deal_id, date(deals.created * 86400, 'unixepoch') AS created,
      date(deals.closed * 86400, 'unixepoch') AS closed,
      date(deals.expected_close * 86400, 'unixepoch') AS expected_close,
      CASE deals.outcome WHEN 1 THEN 'won' WHEN 2 THEN 'lost' END AS outcome,
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
}
