extension Schema {
  /// The inbox of alerts.
  static let alerts = """
    CREATE TABLE alerts (
      id INTEGER PRIMARY KEY,
      rule TEXT NOT NULL,
      deal_id TEXT NOT NULL,
      rep TEXT NOT NULL,
      amount INTEGER NOT NULL,
      state TEXT NOT NULL,
      severity TEXT NOT NULL,
      episode INTEGER NOT NULL,
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL,
      snoozed_until INTEGER,
      acknowledged_by TEXT,
      sentence TEXT NOT NULL
    ) STRICT;
    CREATE INDEX alerts_of_deal ON alerts (deal_id);
    """

  /// Episodes, reasons and messages of alerts, and the log of what happened to them.
  static let alertCourses = """
    ALTER TABLE alerts ADD COLUMN segment TEXT NOT NULL DEFAULT '';  -- 'region=Europe'
    ALTER TABLE alerts ADD COLUMN period TEXT NOT NULL DEFAULT '';
    ALTER TABLE alerts ADD COLUMN stage TEXT NOT NULL DEFAULT '';
    ALTER TABLE alerts ADD COLUMN opened_on INTEGER;
    ALTER TABLE alerts ADD COLUMN reopenings INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE alerts ADD COLUMN silenced_by TEXT;       -- the rule that speaks for this one
    ALTER TABLE alerts ADD COLUMN note TEXT;
    ALTER TABLE alerts ADD COLUMN resolved_on INTEGER;
    ALTER TABLE alerts ADD COLUMN resolved_by TEXT;       -- NULL: the condition went away
    ALTER TABLE alerts ADD COLUMN wont_act_in TEXT;       -- the stage in which nobody acts
    ALTER TABLE alerts ADD COLUMN last_delivered INTEGER;
    ALTER TABLE alerts ADD COLUMN awaits_message INTEGER NOT NULL DEFAULT 0;
    UPDATE alerts SET opened_on = first_seen;
    UPDATE alerts SET resolved_on = last_seen WHERE state = 'resolved';

    CREATE TABLE alert_log (
      id INTEGER PRIMARY KEY,
      alert INTEGER NOT NULL,
      kind TEXT NOT NULL,
      day INTEGER NOT NULL,
      person TEXT,                  -- NULL: it happened by itself
      detail TEXT,
      moment INTEGER                -- seconds since 1970
    ) STRICT;
    CREATE INDEX alert_log_of_alert ON alert_log (alert);
    """

  /// Which day the inbox shows, also where the rules found nothing on it.
  static let alertDay = """
    CREATE TABLE alert_day (
      judged INTEGER NOT NULL  -- the newest day on which the rules looked at the open deals
    ) STRICT;
    """

  /// Answers of a day, kept for whoever reads the database with other tools.
  static let metrics = """
    CREATE TABLE segments_metrics (
      as_of INTEGER NOT NULL,
      period_start INTEGER NOT NULL,
      period_end INTEGER NOT NULL,
      dimension TEXT NOT NULL,
      segment TEXT NOT NULL,
      closed INTEGER NOT NULL,
      won INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      win_rate REAL,
      weighted_win_rate REAL,
      win_rate_change REAL,
      contribution REAL,
      p_value REAL,
      PRIMARY KEY (as_of, period_start, period_end, dimension, segment)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rep_metrics (
      as_of INTEGER NOT NULL,
      period_start INTEGER,
      period_end INTEGER,
      rep TEXT NOT NULL,
      closed INTEGER NOT NULL,
      won INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      won_amount INTEGER NOT NULL,
      open_amount INTEGER NOT NULL,
      win_rate REAL,
      adjusted_rate REAL,
      rank INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX rep_metrics_once
      ON rep_metrics (as_of, ifnull(period_start, 0), ifnull(period_end, 0), rep);
    """
}
