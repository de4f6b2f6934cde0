// Finds bytes in blocks of 64: Swift has no way to turn a comparison of vectors into bits.
#ifndef QUARTERDECK_CSCAN_H
#define QUARTERDECK_CSCAN_H
#include <stdint.h>

// One bit per byte of the block, the first byte's lowest.
typedef struct {
  uint64_t ends;    // delimiters and line feeds
  uint64_t quotes;
  uint64_t zeros;
  uint64_t others;  // bytes outside ASCII
  uint64_t feeds;   // how many line feeds, not which
} quarterdeck_marks;

#if defined(__SSE2__)
#include <emmintrin.h>

static inline quarterdeck_marks quarterdeck_find_marks(const uint8_t *block, uint8_t delimiter) {
  const __m128i delimiters = _mm_set1_epi8((char)delimiter), feeds = _mm_set1_epi8('\n');
  const __m128i quotes = _mm_set1_epi8('"'), zeros = _mm_setzero_si128();
  quarterdeck_marks marks = {0, 0, 0, 0, 0};
  __m128i counts = zeros;
  for (int part = 0; part < 4; part++) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(block + 16 * part));
    const __m128i are_feeds = _mm_cmpeq_epi8(bytes, feeds);
    const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), are_feeds);
    counts = _mm_sub_epi8(counts, are_feeds);
    const int shift = 16 * part;
    marks.ends |= (uint64_t)(uint16_t)_mm_movemask_epi8(ends) << shift;
    marks.quotes |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, quotes)) << shift;
    marks.zeros |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, zeros)) << shift;
    marks.others |= (uint64_t)(uint16_t)_mm_movemask_epi8(bytes) << shift;
  }
  const __m128i halves = _mm_sad_epu8(counts, zeros);
  marks.feeds = (uint64_t)(_mm_cvtsi128_si32(halves) + _mm_extract_epi16(halves, 4));
  return marks;
}

#else

static inline quarterdeck_marks quarterdeck_find_marks(const uint8_t *block, uint8_t delimiter) {
  quarterdeck_marks marks = {0, 0, 0, 0, 0};
  for (int index = 0; index < 64; index++) {
    const uint8_t byte = block[index];
    marks.ends |= (uint64_t)(byte == delimiter || byte == '\n') << index;
    marks.quotes |= (uint64_t)(byte == '"') << index;
    marks.zeros |= (uint64_t)(byte == 0) << index;
    marks.others |= (uint64_t)(byte >> 7) << index;
    marks.feeds += byte == '\n';
  }
  return marks;
}

#endif
#endif
