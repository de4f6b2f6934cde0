import Screen
import Testing

@testable import quarterdeck

@Suite struct ColorDepthTerminalTests {
  @Test(arguments: [
    (0, ColorDepth.mono), (-1, .mono), (8, .eight), (16, .sixteen), (88, .sixteen),
    (256, .palette), (16_777_216, .eight),
  ])
  func theTerminalSetsTheDepth(colors: Int, expected: ColorDepth) {
    #expect(ColorDepth.painted(colors: colors, wanted: nil, forbidsColor: false) == expected)
  }

  @Test func aWishIsFollowedAsFarAsTheTerminalGoes() {
    func depth(_ colors: Int, _ wanted: ColorDepth) -> ColorDepth {
      ColorDepth.painted(colors: colors, wanted: wanted, forbidsColor: false)
    }

    #expect(depth(256, .sixteen) == .sixteen)
    #expect(depth(8, .palette) == .eight)
    #expect(depth(0, .palette) == .mono)
  }

  @Test func noColorMeansMonoUnlessAColourIsAskedFor() {
    #expect(ColorDepth.painted(colors: 256, wanted: nil, forbidsColor: true) == .mono)
    #expect(ColorDepth.painted(colors: 256, wanted: .palette, forbidsColor: true) == .palette)
  }
}
