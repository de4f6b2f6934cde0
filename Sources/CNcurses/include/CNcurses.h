// The parts of ncursesw that Swift cannot import: macros, globals and variadic functions.
#ifndef QUARTERDECK_CNCURSES_H
#define QUARTERDECK_CNCURSES_H
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <term.h>
#include "crash.h"

// Macros, so invisible to Swift.
static const attr_t curses_bold = WA_BOLD;
static const attr_t curses_underline = WA_UNDERLINE;
static const attr_t curses_reverse = WA_REVERSE;
static const attr_t curses_dim = WA_DIM;
static const attr_t curses_italic = WA_ITALIC;

// Globals, which Swift 6 does not let a program read.
static inline WINDOW *curses_window(void) { return stdscr; }
static inline WINDOW *curses_physical_window(void) { return curscr; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }
static inline int curses_rows(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }

// A screen whose bytes go to `output`.
static inline SCREEN *curses_begin(const char *type, FILE *output) {
  return newterm((char *)type, output, stdin);
}

// The colours of a type of terminal, without a screen; -1 when it is unknown or cannot place text.
static inline int curses_type_colors(const char *type) {
  int state = 0;
  if (setupterm((char *)type, 1, &state) != OK) return -1;
  const char *place = tigetstr((char *)"cup");
  int knows = place && place != (const char *)-1;
  int colors = tigetnum((char *)"colors");
  del_curterm(cur_term);
  return !knows ? -1 : colors < 0 ? 0 : colors;
}

// One character of the screen; `pair` may exceed the range of a short.
static inline int curses_make_cell(
    cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)(pair <= 32767 ? pair : 32767), &pair);
}

// The columns that curses gives to a character; declared only for X/Open sources.
extern int wcwidth(wchar_t character);

// The string of a terminfo capability; null when the terminal lacks it.
static inline const char *curses_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? 0 : text;
}
#endif
