extension Schema {
  /// The ledger of imports by file and mapping, with what each showed and could not read.
  static let importLedger = """
    CREATE TABLE ledger (
      id INTEGER PRIMARY KEY,
      file TEXT NOT NULL,
      sha256 TEXT,
      mapping TEXT NOT NULL,        -- '' for the usual reading, else a digest of how it was read
      day INTEGER NOT NULL,
      row_count INTEGER NOT NULL,
      added INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      report TEXT NOT NULL,
      seen BLOB,                    -- a bit for each deal that the file showed, by its key
      UNIQUE (sha256, mapping)
    ) STRICT;
    INSERT INTO ledger (id, file, sha256, mapping, day, row_count, added, changed, report)
      SELECT id, file, sha256, '', day, row_count, added, changed, report FROM imports;
    DROP TABLE imports;
    ALTER TABLE ledger RENAME TO imports;

    CREATE TABLE import_findings (
      id INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (id),
      line INTEGER NOT NULL,
      byte_offset INTEGER NOT NULL,
      deal_id TEXT,
      header TEXT,
      reason TEXT NOT NULL,
      value TEXT NOT NULL,
      raw BLOB NOT NULL             -- the record as it stands in the file
    ) STRICT;
    CREATE INDEX findings_of_import ON import_findings (import);

    CREATE TABLE workspace_facts (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Whether a record was too long to be kept whole.
  static let rawIsCut = """
    ALTER TABLE import_findings ADD COLUMN raw_is_cut INTEGER NOT NULL DEFAULT 0;
    """

  /// What histories add: the days on which a state is known to have begun, and, of every other
  /// event, the day on which the deal was last seen as it was before.
  static let exactDays = """
    CREATE TABLE exact_days (
      deal INTEGER NOT NULL REFERENCES deals (id),
      day INTEGER NOT NULL,
      PRIMARY KEY (deal, day)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE events ADD COLUMN seen_after INTEGER;
    """

  /// What a file told of no deal; see ToldValues.
  static let missingValues = """
    ALTER TABLE imports ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
    """

  /// Which values of the deal were told of an exact day, -1 for all; see ToldValues.
  static let toldValues = """
    ALTER TABLE exact_days ADD COLUMN told INTEGER NOT NULL DEFAULT -1;
    """

  /// What histories told of deals that no export had shown, or not late enough; see HistoryChanges.
  static let waitingChanges = """
    CREATE TABLE waiting_changes (
      id INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (id),
      deal_id TEXT NOT NULL,
      line INTEGER NOT NULL,
      day INTEGER NOT NULL,
      moment INTEGER,               -- seconds since 1970
      stage INTEGER,                -- a code of the dimension's values
      outcome INTEGER,              -- as which the stage ends a deal
      amount INTEGER,
      expected_close INTEGER,
      stage_before INTEGER,
      amount_before INTEGER,
      expected_close_before INTEGER,
      tells_close_before INTEGER NOT NULL  -- whether it is told, if that there was none
    ) STRICT;
    CREATE INDEX waiting_changes_of_import ON waiting_changes (import);
    """

  /// All that histories told of deals, and what was shown of these deals before them; see HistoryWriter.
  static let historyChanges = """
    ALTER TABLE waiting_changes RENAME TO history_changes;
    ALTER TABLE history_changes ADD COLUMN tells_close INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE history_changes ADD COLUMN waits INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE history_changes ADD COLUMN is_dropped INTEGER NOT NULL DEFAULT 0;
    UPDATE history_changes SET tells_close = expected_close IS NOT NULL;
    DROP INDEX waiting_changes_of_import;
    CREATE INDEX history_changes_of_import ON history_changes (import);
    CREATE INDEX history_changes_of_deal ON history_changes (deal_id);
    CREATE INDEX waiting_changes ON history_changes (deal_id) WHERE waits;
    CREATE INDEX dropped_changes ON history_changes (deal_id) WHERE is_dropped;

    \(snapshots("shown_snapshots"))

    CREATE TABLE shown_days (
      deal INTEGER NOT NULL REFERENCES deals (id),
      day INTEGER NOT NULL,
      told INTEGER NOT NULL,
      PRIMARY KEY (deal, day)
    ) STRICT, WITHOUT ROWID;
    """

  /// In which pipeline a stage stands, so that one of the same name elsewhere is another.
  static let pipelineStages = """
    CREATE TABLE pipeline_stages (
      code INTEGER PRIMARY KEY,     -- that of the stage among the dimension's values
      pipeline TEXT NOT NULL,       -- '' where the export names none for its deals
      stage TEXT NOT NULL,
      UNIQUE (pipeline, stage)
    ) STRICT;
    """

  /// Whether files without pipelines told a stage of one, which may have been another's.
  static let sharedStages = """
    ALTER TABLE pipeline_stages ADD COLUMN is_shared INTEGER NOT NULL DEFAULT 0;
    """
}
