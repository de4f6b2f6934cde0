// Lists where the fields of a stretch of text end, as far as it holds nothing but ASCII and no
// quotes.
#ifndef QUARTERDECK_CENDS_H
#define QUARTERDECK_CENDS_H
#include <stdint.h>
#include "marks.h"

typedef struct {
  int64_t place;  // of the first block that is not listed
  int64_t count;  // of all ends
  int64_t feeds;  // how many of them are line feeds
} quarterdeck_listing;

// What blocks are read from, and how much of them: those that start before `stop`, until there are
// `most_feeds` line feeds or no more room for the ends of a block.
typedef struct {
  const uint8_t *memory;
  int64_t stop, room, most_feeds;
  uint8_t delimiter;
} quarterdeck_stretch;

static inline int quarterdeck_goes_on(const quarterdeck_stretch *stretch,
                                      const quarterdeck_listing *listing) {
  return listing->place < stretch->stop && listing->feeds < stretch->most_feeds
      && listing->count + 64 <= stretch->room;
}

#if defined(__SSE2__)
#include <immintrin.h>

// Sixty-four bytes at once where the processor can: the positions of the set bits of a mask are
// one instruction then.
__attribute__((target("avx512f,avx512bw,avx512vbmi2,popcnt")))
static inline quarterdeck_listing quarterdeck_list_wide(
    const quarterdeck_stretch *stretch, quarterdeck_listing listing, int32_t *ends) {
  const __m512i delimiters = _mm512_set1_epi8((char)stretch->delimiter);
  const __m512i line_feeds = _mm512_set1_epi8('\n'), quotes = _mm512_set1_epi8('"');
  const __m512i ones = _mm512_set1_epi8(1);
  uint8_t numbers[64];
  for (int index = 0; index < 64; index++) numbers[index] = (uint8_t)index;
  const __m512i positions = _mm512_loadu_si512(numbers);
  while (quarterdeck_goes_on(stretch, &listing)) {
    const __m512i bytes = _mm512_loadu_si512(stretch->memory + listing.place);
    // Zero bytes and those outside ASCII are the ones below 1.
    if (_mm512_cmplt_epi8_mask(bytes, ones) | _mm512_cmpeq_epi8_mask(bytes, quotes)) break;
    const uint64_t feeds = _mm512_cmpeq_epi8_mask(bytes, line_feeds);
    const uint64_t all = feeds | _mm512_cmpeq_epi8_mask(bytes, delimiters);
    const int count = __builtin_popcountll(all);
    const __m512i found = _mm512_maskz_compress_epi8(all, positions);
    const __m512i base = _mm512_set1_epi32((int32_t)listing.place);
    int32_t *to = ends + listing.count;
#define LIST(part) _mm512_storeu_si512(to + 16 * (part), _mm512_add_epi32( \
    base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, part))))
    LIST(0);
    if (count > 16) LIST(1);
    if (count > 32) { LIST(2); LIST(3); }
#undef LIST
    listing.count += count;
    listing.feeds += __builtin_popcountll(feeds);
    listing.place += 64;
  }
  return listing;
}

// The bits of the bytes that end fields; none where a byte asks for a closer look.
static inline uint64_t quarterdeck_find_ends(const uint8_t *block, uint8_t delimiter,
                                             int64_t *feeds) {
  const __m128i delimiters = _mm_set1_epi8((char)delimiter), line_feeds = _mm_set1_epi8('\n');
  const __m128i quotes = _mm_set1_epi8('"'), ones = _mm_set1_epi8(1);
  __m128i counts = _mm_setzero_si128(), strange = counts;
  uint64_t ends = 0;
  for (int part = 0; part < 4; part++) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(block + 16 * part));
    const __m128i are_feeds = _mm_cmpeq_epi8(bytes, line_feeds);
    const __m128i are_ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), are_feeds);
    counts = _mm_sub_epi8(counts, are_feeds);
    // Zero bytes and those outside ASCII are the ones below 1.
    strange = _mm_or_si128(strange, _mm_or_si128(
        _mm_cmplt_epi8(bytes, ones), _mm_cmpeq_epi8(bytes, quotes)));
    ends |= (uint64_t)(uint16_t)_mm_movemask_epi8(are_ends) << 16 * part;
  }
  const __m128i halves = _mm_sad_epu8(counts, _mm_setzero_si128());
  *feeds = _mm_cvtsi128_si32(halves) + _mm_extract_epi16(halves, 4);
  return _mm_movemask_epi8(strange) ? 0 : ends;
}

#else

static inline uint64_t quarterdeck_find_ends(const uint8_t *block, uint8_t delimiter,
                                             int64_t *feeds) {
  const quarterdeck_marks marks = quarterdeck_find_marks(block, delimiter);
  *feeds = (int64_t)marks.feeds;
  return marks.quotes | marks.zeros | marks.others ? 0 : marks.ends;
}

#endif

// Adds the ends of fields in whole blocks to a listing, up to a block without any or with a byte
// that asks for a closer look.
static inline quarterdeck_listing quarterdeck_list_ends(
    const quarterdeck_stretch *stretch, quarterdeck_listing listing, int32_t *ends) {
#if defined(__SSE2__)
  if (__builtin_cpu_supports("avx512vbmi2")) return quarterdeck_list_wide(stretch, listing, ends);
#endif
  while (quarterdeck_goes_on(stretch, &listing)) {
    int64_t feeds;
    uint64_t found = quarterdeck_find_ends(
        stretch->memory + listing.place, stretch->delimiter, &feeds);
    if (!found) break;
    for (; found; found &= found - 1)
      ends[listing.count++] = (int32_t)listing.place + __builtin_ctzll(found);
    listing.feeds += feeds;
    listing.place += 64;
  }
  return listing;
}
#endif
