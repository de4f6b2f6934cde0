#include "crash.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
enum { signal_count = sizeof signals / sizeof signals[0] };

static struct sigaction previous[signal_count];
static struct crash_plan plan;
static char restore_bytes[512];
static size_t restore_count;
static atomic_int armed;
static _Alignas(16) char stack[65536];

static void write_all(int output, const char *bytes, size_t count) {
  for (int patience = 5; count > 0 && patience > 0;) {
    ssize_t written = write(output, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {output, POLLOUT, 0};
      poll(&ready, 1, 100);
      patience--;
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

static void print_captured(void) {
  char block[1024];
  ssize_t count;
  for (off_t at = 0; (count = pread(plan.captured, block, sizeof block, at)) > 0; at += count) {
    write_all(plan.errors, block, (size_t)count);
  }
}

static void on_crash(int number) {
  if (atomic_exchange(&armed, 0)) {
    write_all(plan.output, restore_bytes, restore_count);
    tcsetattr(plan.input, TCSANOW, &plan.modes);
    if (plan.captured >= 0) print_captured();
  }
  raise(number);
}

int crash_handler_install(const struct crash_plan *wanted, const char *restore, size_t count) {
  crash_handler_remove();
  plan = *wanted;
  restore_count = count < sizeof restore_bytes ? count : sizeof restore_bytes;
  memcpy(restore_bytes, restore, restore_count);
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  if (sigaltstack(&alternative, 0) != 0) return -1;
  atomic_store(&armed, 1);
  struct sigaction action = {.sa_handler = on_crash};
  action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < signal_count; i++) sigdelset(&action.sa_mask, signals[i]);
  for (int i = 0; i < signal_count; i++) sigaction(signals[i], &action, &previous[i]);
  return 0;
}

void crash_handler_remove(void) {
  if (!atomic_exchange(&armed, 0)) return;
  for (int i = 0; i < signal_count; i++) sigaction(signals[i], &previous[i], 0);
}
