// Puts the terminal back when the program dies by a fault of its own.
//
// Written in C because a handler may neither allocate nor initialise anything.
#ifndef QUARTERDECK_CRASH_H
#define QUARTERDECK_CRASH_H
#include <stddef.h>
#include <termios.h>

struct crash_plan {
  int input;              // the terminal whose modes are restored
  int output;             // where `restore` is written
  int captured;           // a memory file with held-back error messages, or -1
  int errors;             // where those messages are written
  struct termios modes;   // the modes from before
};

// Handles SEGV, BUS, ILL, TRAP, FPE, ABRT and SYS until crash_handler_remove. `restore` is copied;
// what exceeds 512 bytes is cut off. Returns 0, or -1 with errno.
int crash_handler_install(const struct crash_plan *plan, const char *restore, size_t count);

// Gives the signals back to whoever handled them before.
void crash_handler_remove(void);
#endif
