import Testing

@testable import Engine

@Suite struct LargePagesTests {
  @Test(arguments: [0, 3, 2 << 20]) func whatAnArrayHoldsStays(count: Int) {
    var values = Array(0..<min(count, 3))
    values.reserveCapacity(count)
    LargePages.prefer(for: &values)
    values += values.count..<count

    #expect(values.elementsEqual(0..<count))
  }
}
