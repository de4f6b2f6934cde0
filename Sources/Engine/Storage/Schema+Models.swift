extension Schema {
  /// Which model scores from which day on, with all that did before.
  ///
  /// Two models of one day are kept apart, as the older one may be the one that scores. Until then
  /// the newest model of a day was the one that scored.
  static let modelActivations = """
    CREATE TABLE kept_models (
      id INTEGER PRIMARY KEY,
      trained_on INTEGER NOT NULL,
      json TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      UNIQUE (trained_on, sha256)
    ) STRICT;
    INSERT INTO kept_models (id, trained_on, json, sha256)
      SELECT id, trained_on, json, sha256 FROM models;
    DROP TABLE models;
    ALTER TABLE kept_models RENAME TO models;

    CREATE TABLE model_activations (
      id INTEGER PRIMARY KEY,
      model INTEGER NOT NULL REFERENCES models (id),
      day INTEGER NOT NULL,           -- the first day that it scores; the last entry of a day counts
      closed_deals INTEGER NOT NULL,  -- known on that day
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX model_activations_by_day ON model_activations (day);
    INSERT INTO model_activations (model, day, closed_deals, reason)
      SELECT id, trained_on, json_extract(json, '$.closed_deals'), 'the newest model'
      FROM models ORDER BY trained_on;
    """
}
