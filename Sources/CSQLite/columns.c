#include "Columns.h"

#include <limits.h>
#include <string.h>

typedef struct {
  sqlite3_vtab base;
  const quarterdeck_columns *columns;
} table;

typedef struct {
  sqlite3_vtab_cursor base;
  const quarterdeck_columns *columns;
  int64_t row;
} cursor;

static int connect_table(
    sqlite3 *connection, void *columns, int count, const char *const *words,
    sqlite3_vtab **result, char **message) {
  const char *names =
      "CREATE TABLE x(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15)";
  int code = sqlite3_declare_vtab(connection, names);
  if (code != SQLITE_OK) return code;
  table *made = sqlite3_malloc(sizeof(table));
  if (!made) return SQLITE_NOMEM;
  memset(made, 0, sizeof(table));
  made->columns = columns;
  *result = &made->base;
  return SQLITE_OK;
}

static int disconnect_table(sqlite3_vtab *made) {
  sqlite3_free(made);
  return SQLITE_OK;
}

static int plan(sqlite3_vtab *made, sqlite3_index_info *info) {
  const quarterdeck_columns *columns = ((table *)made)->columns;
  info->estimatedRows = columns->end - columns->first;
  info->estimatedCost = (double)info->estimatedRows;
  return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *made, sqlite3_vtab_cursor **result) {
  cursor *opened = sqlite3_malloc(sizeof(cursor));
  if (!opened) return SQLITE_NOMEM;
  memset(opened, 0, sizeof(cursor));
  opened->columns = ((table *)made)->columns;
  *result = &opened->base;
  return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *opened) {
  sqlite3_free(opened);
  return SQLITE_OK;
}

static int begin(
    sqlite3_vtab_cursor *opened, int plan, const char *words, int count, sqlite3_value **values) {
  ((cursor *)opened)->row = ((cursor *)opened)->columns->first;
  return SQLITE_OK;
}

static int step(sqlite3_vtab_cursor *opened) {
  ((cursor *)opened)->row++;
  return SQLITE_OK;
}

static int is_behind_end(sqlite3_vtab_cursor *opened) {
  return ((cursor *)opened)->row >= ((cursor *)opened)->columns->end;
}

static void give_text(sqlite3_context *context, const quarterdeck_column *column, int64_t row) {
  uint32_t start = row > 0 ? column->ends[row - 1] : 0;
  sqlite3_result_text(
      context, (const char *)column->values + start, (int)(column->ends[row] - start),
      SQLITE_STATIC);
}

static int give_value(sqlite3_vtab_cursor *opened, sqlite3_context *context, int index) {
  const cursor *at = (const cursor *)opened;
  if (index >= at->columns->count) return SQLITE_OK;
  const quarterdeck_column *column = &at->columns->columns[index];
  switch (column->kind) {
    case quarterdeck_same:
      sqlite3_result_int64(context, column->number);
      break;
    case quarterdeck_int32: {
      int32_t value = ((const int32_t *)column->values)[at->row];
      if (value != INT32_MAX) sqlite3_result_int64(context, value);
      break;
    }
    case quarterdeck_uint32:
      sqlite3_result_int64(context, ((const uint32_t *)column->values)[at->row]);
      break;
    case quarterdeck_int64:
      sqlite3_result_int64(context, ((const int64_t *)column->values)[at->row]);
      break;
    case quarterdeck_uint8: {
      uint8_t value = ((const uint8_t *)column->values)[at->row];
      if (value) sqlite3_result_int64(context, value);
      break;
    }
    case quarterdeck_text:
      give_text(context, column, at->row);
      break;
  }
  return SQLITE_OK;
}

static int give_number(sqlite3_vtab_cursor *opened, sqlite3_int64 *number) {
  *number = ((cursor *)opened)->row;
  return SQLITE_OK;
}

// Without xCreate the table exists for whoever names it and cannot be created.
static const sqlite3_module columns_in_memory = {
    .iVersion = 1,
    .xConnect = connect_table,
    .xBestIndex = plan,
    .xDisconnect = disconnect_table,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = begin,
    .xNext = step,
    .xEof = is_behind_end,
    .xColumn = give_value,
    .xRowid = give_number,
};

int quarterdeck_show_columns(sqlite3 *connection, const quarterdeck_columns *columns) {
  return sqlite3_create_module_v2(
      connection, "columns_in_memory", &columns_in_memory, (void *)columns, 0);
}
