extension Schema {
  /// All that a score may know of a deal on a day, where only ages and counts were kept before.
  static let wholeFeatures = """
    ALTER TABLE deal_features ADD COLUMN schema TEXT;      -- digest of the model's columns
    ALTER TABLE deal_features ADD COLUMN amount INTEGER;   -- minor units
    ALTER TABLE deal_features ADD COLUMN created_month INTEGER;
    ALTER TABLE deal_features ADD COLUMN rep_rate REAL;    -- of deals closed before, shrunken
    ALTER TABLE deal_features ADD COLUMN close_date_pushes INTEGER;
    ALTER TABLE deal_features ADD COLUMN days_overdue INTEGER;
    ALTER TABLE deal_features ADD COLUMN industry INTEGER;
    ALTER TABLE deal_features ADD COLUMN region INTEGER;
    ALTER TABLE deal_features ADD COLUMN product INTEGER;
    ALTER TABLE deal_features ADD COLUMN lead_source INTEGER;
    ALTER TABLE deal_features ADD COLUMN stage INTEGER;
    ALTER TABLE deal_features ADD COLUMN rep INTEGER;
    """
}
