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
      moment INTEGER NOT NULL,      -- of the newest event that told it; later in milliseconds
      PRIMARY KEY (deal_id, field)
    ) STRICT, WITHOUT ROWID;
    """

  /// The day of the newest event that told a field, in the company's zone; of older ones that of UTC.
  static let toldDays = """
    ALTER TABLE message_fields ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
    UPDATE message_fields SET day = moment / 86400;
    """

  /// Two messages of one second have an order.
  static let toldMilliseconds = "UPDATE message_fields SET moment = 1000 * moment;"

  /// Which message told a field last, and the close date that it told.
  static let toldDates = """
    ALTER TABLE message_fields ADD COLUMN message TEXT NOT NULL DEFAULT '';
    ALTER TABLE message_fields ADD COLUMN date INTEGER;
    """

  /// On which day exports were taken in, which may be later than all that they tell of.
  static let takenIn = "ALTER TABLE imports ADD COLUMN taken_in INTEGER;"
}
