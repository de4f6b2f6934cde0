// Calls of Linux that Swift's Glibc module leaves out.
#ifndef QUARTERDECK_CLINUX_H
#define QUARTERDECK_CLINUX_H
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>

// In <sys/mman.h> only for GNU sources, as which Swift does not read it.
extern int memfd_create(const char *name, unsigned int flags);
static const unsigned int memfd_close_on_exec = 1;
#endif
