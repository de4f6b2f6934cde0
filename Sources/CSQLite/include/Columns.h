#ifndef QUARTERDECK_COLUMNS_H
#define QUARTERDECK_COLUMNS_H
#include <sqlite3.h>
#include <stdint.h>

// What the values of a column in memory are.
typedef enum {
  quarterdeck_same,     // one number for all rows
  quarterdeck_int32,    // the largest number stands for none
  quarterdeck_uint32,
  quarterdeck_int64,
  quarterdeck_uint8,    // zero stands for none
  quarterdeck_text,     // the bytes of all texts, and where each ends
} quarterdeck_kind;

typedef struct {
  quarterdeck_kind kind;
  const void *values;
  const uint32_t *ends;
  int64_t number;
} quarterdeck_column;

#define QUARTERDECK_MOST_COLUMNS 16

// Columns in memory, and the rows of them that are to be read.
typedef struct {
  int count;
  quarterdeck_column columns[QUARTERDECK_MOST_COLUMNS];
  int64_t first;
  int64_t end;
} quarterdeck_columns;

/// Lets a connection read columns in memory as the table `columns_in_memory`, whose columns are
/// c0, c1 and so on. They must stay where they are for as long as it is asked for.
int quarterdeck_show_columns(sqlite3 *connection, const quarterdeck_columns *columns);
#endif
