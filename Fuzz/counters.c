// The compiler counts branches by guards, which this libFuzzer no longer takes: each guard gets one of its counters.
#include <stdint.h>

enum { ROOM = 1 << 20 };
static uint8_t counters[ROOM];
static uint32_t used;

void __sanitizer_cov_8bit_counters_init(uint8_t *start, uint8_t *end);

void __sanitizer_cov_trace_pc_guard_init(uint32_t *start, uint32_t *end) {
  if (start == end || *start) return;
  uint32_t first = used;
  for (uint32_t *guard = start; guard < end && used < ROOM - 1; guard++) *guard = ++used;
  __sanitizer_cov_8bit_counters_init(counters + first, counters + used);
}

void __sanitizer_cov_trace_pc_guard(uint32_t *guard) {
  if (*guard) counters[*guard - 1]++;
}

// Places of the branches would be wanted from all modules or from none.
void __sanitizer_cov_pcs_init(const uintptr_t *start, const uintptr_t *end) {
  (void)start;
  (void)end;
}
