#ifndef QUARTERDECK_CSQLITE_H
#define QUARTERDECK_CSQLITE_H
#include <sqlite3.h>

/// Keeps closing a connection from copying the write-ahead log into the database.
static inline int quarterdeck_keep_log_on_close(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

/// Binds a text that the statement keeps a copy of.
static inline int quarterdeck_bind_copied_text(
    sqlite3_stmt *statement, int index, const char *text, int count) {
  return sqlite3_bind_text(statement, index, text ? text : "", count, SQLITE_TRANSIENT);
}
#endif
