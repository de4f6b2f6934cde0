CREATE VIEW deal_list AS
SELECT deals.deal_id, date(deals.created * 86400, 'unixepoch') AS created,
  date(deals.closed * 86400, 'unixepoch') AS closed,
  date(deals.expected_close * 86400, 'unixepoch') AS expected_close,
  CASE deals.outcome WHEN 1 THEN 'won' WHEN 2 THEN 'lost' WHEN 3 THEN 'no decision' END AS outcome,
  deals.amount / 100.0 AS amount, industries.value AS industry, regions.value AS region,
  products.value AS product, sources.value AS lead_source, stages.value AS stage,
  reps.value AS rep
FROM deals
CROSS JOIN dimension_values industries
  ON industries.dimension = 'industry' AND industries.code = deals.industry
CROSS JOIN dimension_values regions
  ON regions.dimension = 'region' AND regions.code = deals.region
CROSS JOIN dimension_values products
  ON products.dimension = 'product' AND products.code = deals.product
CROSS JOIN dimension_values sources
  ON sources.dimension = 'leadSource' AND sources.code = deals.lead_source
CROSS JOIN dimension_values stages
  ON stages.dimension = 'stage' AND stages.code = deals.stage
CROSS JOIN dimension_values reps
  ON reps.dimension = 'rep' AND reps.code = deals.rep;

CREATE TABLE alert_day (
  judged INTEGER NOT NULL  -- the newest day on which the rules looked at the open deals
) STRICT;

CREATE TABLE alert_log (
  id INTEGER PRIMARY KEY,
  alert INTEGER NOT NULL,
  kind TEXT NOT NULL,
  day INTEGER NOT NULL,
  person TEXT,                  -- NULL: it happened by itself
  detail TEXT,
  moment INTEGER                -- seconds since 1970
) STRICT;

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
, segment TEXT NOT NULL DEFAULT '', period TEXT NOT NULL DEFAULT '', stage TEXT NOT NULL DEFAULT '', opened_on INTEGER, reopenings INTEGER NOT NULL DEFAULT 0, silenced_by TEXT, note TEXT, resolved_on INTEGER, resolved_by TEXT, wont_act_in TEXT, last_delivered INTEGER, awaits_message INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE deal_digest (
  version INTEGER PRIMARY KEY,  -- of the way in which it is computed
  digest TEXT NOT NULL          -- hexadecimal, of all as the last import left it
) STRICT;

CREATE TABLE deal_features (
  deal INTEGER NOT NULL REFERENCES deals (id),
  day INTEGER NOT NULL,
  age_days INTEGER NOT NULL,
  days_in_stage INTEGER,
  stage_changes INTEGER NOT NULL,
  close_date_changes INTEGER NOT NULL,
  amount_changes INTEGER NOT NULL, schema TEXT, amount INTEGER, created_month INTEGER, rep_rate REAL, close_date_pushes INTEGER, days_overdue INTEGER, industry INTEGER, region INTEGER, product INTEGER, lead_source INTEGER, stage INTEGER, rep INTEGER,
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

CREATE TABLE "deal_snapshots" (
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

CREATE TABLE deliveries (
  message INTEGER NOT NULL REFERENCES outbox (id),
  number INTEGER NOT NULL,      -- counts from 1
  began INTEGER NOT NULL,
  ended INTEGER,                -- NULL: nobody knows what came of it
  delivered INTEGER NOT NULL,   -- 1 where the channel has taken it
  answer TEXT,
  PRIMARY KEY (message, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE dimension_values (
  dimension TEXT NOT NULL,
  code INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (dimension, code),
  UNIQUE (dimension, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  deal INTEGER NOT NULL REFERENCES deals (id),
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  before TEXT,
  after TEXT
, seen_after INTEGER) STRICT;

CREATE TABLE exact_days (
  deal INTEGER NOT NULL REFERENCES deals (id),
  day INTEGER NOT NULL, told INTEGER NOT NULL DEFAULT -1,
  PRIMARY KEY (deal, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE "history_changes" (
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
, tells_close INTEGER NOT NULL DEFAULT 0, waits INTEGER NOT NULL DEFAULT 1, is_dropped INTEGER NOT NULL DEFAULT 0) STRICT;

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
, raw_is_cut INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE "imports" (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT,
  mapping TEXT NOT NULL,        -- '' for the usual reading, else a digest of how it was read
  day INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  report TEXT NOT NULL,
  seen BLOB, taken_in INTEGER, missing INTEGER NOT NULL DEFAULT 0,                    -- a bit for each deal that the file showed, by its key
  UNIQUE (sha256, mapping)
) STRICT;

CREATE TABLE job_runs (
  job TEXT NOT NULL,
  period TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  moment INTEGER NOT NULL,      -- seconds since 1970
  PRIMARY KEY (job, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_fields (
  deal_id TEXT NOT NULL,
  field TEXT NOT NULL,
  moment INTEGER NOT NULL, day INTEGER NOT NULL DEFAULT 0, message TEXT NOT NULL DEFAULT '', date INTEGER,      -- of the newest event that told it; later in milliseconds
  PRIMARY KEY (deal_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  deal_id TEXT NOT NULL,
  moment INTEGER NOT NULL,      -- of the event, in seconds since 1970
  day INTEGER NOT NULL,         -- of the moment, in the company's zone
  outcome TEXT NOT NULL,
  added INTEGER NOT NULL        -- 1 where it was the first that was heard of its deal
) STRICT, WITHOUT ROWID;

CREATE TABLE model_activations (
  id INTEGER PRIMARY KEY,
  model INTEGER NOT NULL REFERENCES models (id),
  day INTEGER NOT NULL,           -- the first day that it scores; the last entry of a day counts
  closed_deals INTEGER NOT NULL,  -- known on that day
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE "models" (
  id INTEGER PRIMARY KEY,
  trained_on INTEGER NOT NULL,
  json TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  UNIQUE (trained_on, sha256)
) STRICT;

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

CREATE TABLE pipeline_stages (
  code INTEGER PRIMARY KEY,     -- that of the stage among the dimension's values
  pipeline TEXT NOT NULL,       -- '' where the export names none for its deals
  stage TEXT NOT NULL, is_shared INTEGER NOT NULL DEFAULT 0,
  UNIQUE (pipeline, stage)
) STRICT;

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

CREATE TABLE shown_days (
  deal INTEGER NOT NULL REFERENCES deals (id),
  day INTEGER NOT NULL,
  told INTEGER NOT NULL,
  PRIMARY KEY (deal, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE shown_snapshots (
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

CREATE TABLE workspace_facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_log_of_alert ON alert_log (alert);

CREATE INDEX alerts_of_deal ON alerts (deal_id);

CREATE UNIQUE INDEX deals_by_id ON deals (deal_id);

CREATE INDEX dropped_changes ON history_changes (deal_id) WHERE is_dropped;

CREATE INDEX events_of_deal ON events (deal, day);

CREATE INDEX events_of_kind ON events (kind, day);

CREATE INDEX findings_of_import ON import_findings (import);

CREATE INDEX history_changes_of_deal ON history_changes (deal_id);

CREATE INDEX history_changes_of_import ON history_changes (import);

CREATE INDEX model_activations_by_day ON model_activations (day);

CREATE INDEX outbox_by_state ON outbox (state, not_before);

CREATE UNIQUE INDEX rep_metrics_once
  ON rep_metrics (as_of, ifnull(period_start, 0), ifnull(period_end, 0), rep);

CREATE INDEX waiting_changes ON history_changes (deal_id) WHERE waits;
