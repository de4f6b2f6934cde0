// Puts short values into two words: a table of masks, which Swift could only reach with checks.
#ifndef QUARTERDECK_CKEYS_H
#define QUARTERDECK_CKEYS_H
#include <stdint.h>
#include <string.h>

// The first eight bytes and the second eight, zero behind the value's end.
typedef struct {
  uint64_t first, second;
} quarterdeck_key;

// The key of up to sixteen bytes; sixteen can be read, however many they are. Little-endian.
static inline quarterdeck_key quarterdeck_key_of(const uint8_t *start, int64_t count) {
#define KEEP(n) (UINT64_MAX >> (64 - 8 * (n)))
  static const uint64_t masks[17][2] = {
      {0, 0},
      {KEEP(1), 0}, {KEEP(2), 0}, {KEEP(3), 0}, {KEEP(4), 0},
      {KEEP(5), 0}, {KEEP(6), 0}, {KEEP(7), 0}, {KEEP(8), 0},
      {KEEP(8), KEEP(1)}, {KEEP(8), KEEP(2)}, {KEEP(8), KEEP(3)}, {KEEP(8), KEEP(4)},
      {KEEP(8), KEEP(5)}, {KEEP(8), KEEP(6)}, {KEEP(8), KEEP(7)}, {KEEP(8), KEEP(8)},
  };
#undef KEEP
  quarterdeck_key key;
  memcpy(&key, start, sizeof key);
  key.first &= masks[count][0];
  key.second &= masks[count][1];
  return key;
}
#endif
