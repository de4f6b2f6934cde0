import Testing

@testable import Screen

/// Expected numbers: every colour of xterm's palette sorted by the "redmean" distance in Python,
/// `(2 + m/256)·r² + 4·g² + (2 + (255 − m)/256)·b²` with `m` the mean of both reds; cases whose
/// two best candidates are nearly equal are left out.
@Suite struct PaletteTests {
  @Test(arguments: [
    (Color(165, 77, 202), 134, 12),
    (Color(24, 37, 48), 235, 0),
    (Color(187, 29, 109), 125, 5),
    (Color(19, 44, 222), 20, 4),
    (Color(214, 35, 123), 162, 5),
    (Color(46, 217, 30), 40, 2),
    (Color(63, 114, 31), 58, 8),
    (Color(203, 25, 113), 161, 5),
    (Color(23, 68, 148), 24, 8),
    (Color(214, 73, 60), 167, 1),
    (Color(157, 92, 52), 131, 8),
    (Color(96, 190, 49), 71, 2),
    (Color(32, 30, 105), 17, 0),
    (Color(254, 218, 160), 223, 7),
  ])
  func aColourBecomesTheNearestOfThePalette(color: Color, nearest: Int, basic: Int) {
    #expect(Palette.nearest(to: color) == nearest)
    #expect(Palette.nearestBasic(to: color) == basic)
  }

  @Test func aColourOfThePaletteStaysWhatItIs() {
    for index in 16..<256 {
      let color = Palette.color(index)
      #expect(Palette.color(Palette.nearest(to: color)) == color)
    }
    for index in 0..<16 {
      #expect(Palette.nearestBasic(to: Palette.color(index)) == index)
    }
  }

  @Test func theCubeAndTheGreysAreThoseOfXterm() {
    #expect(Palette.color(16) == Color(0, 0, 0))
    #expect(Palette.color(67) == Color(95, 135, 175))
    #expect(Palette.color(231) == Color(255, 255, 255))
    #expect(Palette.color(232) == Color(8, 8, 8))
    #expect(Palette.color(255) == Color(238, 238, 238))
  }

  @Test func anIndexOutsideOfThePaletteIsStillAColour() {
    #expect(Palette.color(-1) == Color(8, 8, 8))
    #expect(Palette.color(999) == Color(238, 238, 238))
  }
}
