import Testing

@testable import Screen

@Suite struct SizeTests {
  @Test func negativeExtentsAreNone() {
    #expect(Size(-4, 3) == Size(0, 3))
    #expect(Size(3, -4) == Size(3, 0))
  }
}
