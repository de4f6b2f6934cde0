import Testing

@testable import Screen

@Suite struct ColorTests {
  @Test func theThreeWaysToWriteAColour() {
    #expect(Color("#0a14FF") == Color(10, 20, 255))
    #expect(Color("#80") == Color(128, 128, 128))
    #expect(Color("10 20 255") == Color(10, 20, 255))
  }

  @Test(arguments: [
    "", "#", "#1", "#123", "#1234567", "#xyzxyz", "#-12345", "1 2", "1 2 300", "red",
  ])
  func otherTextIsNoColour(text: String) {
    #expect(Color(text) == nil)
  }

  @Test func aMixLiesHalfway() {
    #expect(Color(0, 100, 255).mixed(with: Color(100, 0, 0)) == Color(50, 50, 127))
    #expect(Color(255, 255, 255).mixed(with: Color(255, 255, 255)) == Color(255, 255, 255))
  }
}
