#ifndef QUARTERDECK_CSQLITE_H
#define QUARTERDECK_CSQLITE_H
#include <sqlite3.h>

/// Keeps closing a connection from copying the write-ahead log into the database.
static inline int quarterdeck_keep_log_on_close(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
#endif
