@testable import Engine
import Testing

@Test func bitsAreThoseOfSplitMix64() {
  let draw = SeededDraw(seed: 0)

  #expect(draw.bits(0) == 0xE220_A839_7B1D_CDAF)
  #expect(draw.bits(1) == 0x6E78_9E6A_A1B9_65F4)
  #expect(draw.bits(2) == 0x06C4_5D18_8009_454F)
}

@Test func sampleKeepsOrderAndCount() {
  let rows = Array(stride(from: 0, to: 3000, by: 3))

  let sample = SeededDraw(seed: 5).sample(rows, atMost: 100)

  #expect(sample.count == 100)
  #expect(sample == sample.sorted())
  #expect(Set(sample).isSubset(of: rows))
  #expect(sample == SeededDraw(seed: 5).sample(rows, atMost: 100))
  #expect(sample != SeededDraw(seed: 6).sample(rows, atMost: 100))
}

@Test func sampleOfFewRowsIsAllOfThem() {
  #expect(SeededDraw(seed: 1).sample([4, 9], atMost: 2) == [4, 9])
  #expect(SeededDraw(seed: 1).sample([4, 9], atMost: 0) == [])
}
