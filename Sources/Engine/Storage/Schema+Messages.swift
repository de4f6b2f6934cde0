extension Schema {
  /// Which messages were taken in, and when each field of a deal was last told.
  static let messages = """
    CREATE TABLE messages (
      id TEXT PRIMARY KEY,
      deal_id TEXT NOT NULL,
      moment INTEGER NOT NULL,      -- of the event, in seconds since 1970
      day INTEGER NOT NULL,         -- of the moment, in the company's zone
      outcome TEXT NOT NULL,
      added INTEGER NOT NULL        -- 1 where it was the first that was heard of its deal
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE message_fields (
      deal_id TEXT NOT NULL,
      field TEXT NOT NULL,
      moment INTEGER NOT NULL,      -- of the newest event that told it
      PRIMARY KEY (deal_id, field)
    ) STRICT, WITHOUT ROWID;
    """

  /// On which day exports were taken in, which may be later than all that they tell of.
  static let takenIn = "ALTER TABLE imports ADD COLUMN taken_in INTEGER;"
}
