extension Schema {
  /// Which job was done for which period: the claim is written with the work, and never twice.
  static let jobs = """
    CREATE TABLE job_runs (
      job TEXT NOT NULL,
      period TEXT NOT NULL,
      as_of INTEGER NOT NULL,
      moment INTEGER NOT NULL,      -- seconds since 1970
      PRIMARY KEY (job, period)
    ) STRICT, WITHOUT ROWID;
    """
}
