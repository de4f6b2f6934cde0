/// The fixed colours of terminals with 256 or 16 of them.
public enum Palette {
  /// The closest of the 240 colours that no user redefines: index 16 to 255.
  public static func nearest(to color: Color) -> Int {
    closest(to: color, in: 16..<256)
  }

  /// The closest of the sixteen basic colours, whose exact shade is the terminal's.
  public static func nearestBasic(to color: Color) -> Int {
    closest(to: color, in: 0..<16)
  }

  /// The colour of an index as xterm defines it.
  public static func color(_ index: Int) -> Color {
    switch index {
    case 0..<16: return basic[index]
    case 16..<232:
      let cube = index - 16
      return Color(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      let grey = UInt8(min(8 + max(0, index - 232) * 10, 238))
      return Color(grey, grey, grey)
    }
  }

  private static func closest(to color: Color, in indices: Range<Int>) -> Int {
    indices.min { distance(color, self.color($0)) < distance(color, self.color($1)) } ?? 0
  }

  /// Squared distance that weighs green most, as eyes do.
  private static func distance(_ a: Color, _ b: Color) -> Int {
    let mean = (Int(a.red) + Int(b.red)) / 2
    let red = Int(a.red) - Int(b.red)
    let green = Int(a.green) - Int(b.green)
    let blue = Int(a.blue) - Int(b.blue)
    return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let basic: [Color] = [
    Color(0, 0, 0), Color(205, 0, 0), Color(0, 205, 0), Color(205, 205, 0),
    Color(0, 0, 238), Color(205, 0, 205), Color(0, 205, 205), Color(229, 229, 229),
    Color(127, 127, 127), Color(255, 0, 0), Color(0, 255, 0), Color(255, 255, 0),
    Color(92, 92, 255), Color(255, 0, 255), Color(0, 255, 255), Color(255, 255, 255),
  ]
}
