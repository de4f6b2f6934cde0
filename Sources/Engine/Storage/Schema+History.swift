extension Schema {
  /// What was known of a deal when, and what happened to it.
  ///
  /// A snapshot is written for every open deal and for every changed one, never twice for an
  /// unchanged state; a deal seen once, closed, has none.
  static let history = """
    CREATE TABLE deal_snapshots (
      deal INTEGER NOT NULL REFERENCES deals (id),
      day INTEGER NOT NULL,         -- the day of the export that showed this state first
      holds_from INTEGER NOT NULL,  -- that day, or the close date of a new outcome
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
      expected_close INTEGER,
      PRIMARY KEY (deal, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE events (
      id INTEGER PRIMARY KEY,
      deal INTEGER NOT NULL REFERENCES deals (id),
      day INTEGER NOT NULL,
      kind TEXT NOT NULL,
      before TEXT,
      after TEXT
    ) STRICT;
    CREATE INDEX events_of_deal ON events (deal, day);
    CREATE INDEX events_of_kind ON events (kind, day);
    """

  /// A table of states of deals.
  static func snapshots(_ name: String) -> String {
    """
    CREATE TABLE \(name) (
      deal INTEGER NOT NULL REFERENCES deals (id),
      day INTEGER NOT NULL,         -- the day of the export that showed this state first
      place INTEGER NOT NULL DEFAULT 0,  -- among the states of that day; the last one counts
      holds_from INTEGER NOT NULL,  -- that day, or the close date of a new outcome
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
      expected_close INTEGER,
      PRIMARY KEY (deal, day, place)
    ) STRICT, WITHOUT ROWID;
    """
  }

  /// Several states of a deal on one day, in the order in which their exports arrived.
  static let orderWithinADay = """
    \(snapshots("ordered_snapshots"))
    INSERT INTO ordered_snapshots (deal, day, \(StateColumns.names))
      SELECT deal, day, \(StateColumns.names) FROM deal_snapshots;
    DROP TABLE deal_snapshots;
    ALTER TABLE ordered_snapshots RENAME TO deal_snapshots;
    """

  /// Models and what they said of each open deal.
  static let scores = """
    CREATE TABLE models (
      id INTEGER PRIMARY KEY,
      trained_on INTEGER NOT NULL UNIQUE,
      json TEXT NOT NULL,
      sha256 TEXT NOT NULL
    ) STRICT;

    CREATE TABLE deal_features (
      deal INTEGER NOT NULL REFERENCES deals (id),
      day INTEGER NOT NULL,
      age_days INTEGER NOT NULL,
      days_in_stage INTEGER,
      stage_changes INTEGER NOT NULL,
      close_date_changes INTEGER NOT NULL,
      amount_changes INTEGER NOT NULL,
      PRIMARY KEY (deal, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE deal_scores (
      deal INTEGER NOT NULL REFERENCES deals (id),
      day INTEGER NOT NULL,
      model INTEGER REFERENCES models (id),
      probability REAL NOT NULL,
      kind TEXT NOT NULL,
      base_rate REAL NOT NULL,
      drivers TEXT NOT NULL,
      PRIMARY KEY (deal, day)
    ) STRICT, WITHOUT ROWID;
    """
}
