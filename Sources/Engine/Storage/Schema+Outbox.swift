extension Schema {
  /// Messages about alerts on their way, and every attempt to deliver one.
  ///
  /// Moments are seconds since 1970.
  static let outbox = """
    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      recipient TEXT NOT NULL,
      day INTEGER NOT NULL,         -- the recipient's day that it counts for
      alerts TEXT NOT NULL,         -- their ids as a JSON array
      state TEXT NOT NULL,
      created INTEGER NOT NULL,
      since INTEGER NOT NULL,       -- from when on its patience counts
      not_before INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      problem TEXT                  -- why the last attempt failed
    ) STRICT;
    CREATE INDEX outbox_by_state ON outbox (state, not_before);

    CREATE TABLE deliveries (
      message INTEGER NOT NULL REFERENCES outbox (id),
      number INTEGER NOT NULL,      -- counts from 1
      began INTEGER NOT NULL,
      ended INTEGER,                -- NULL: nobody knows what came of it
      delivered INTEGER NOT NULL,   -- 1 where the channel has taken it
      answer TEXT,
      PRIMARY KEY (message, number)
    ) STRICT, WITHOUT ROWID;
    """
}
