internal import Screen

extension ColorDepth {
  /// The depth to paint at: what is asked for, as far as the terminal goes.
  ///
  /// A user's wish overrules `forbidsColor`. Terminals with more than 256 colours take them as red,
  /// green and blue, and only the first eight are still those of the palette.
  static func painted(colors: Int, wanted: Self?, forbidsColor: Bool) -> Self {
    let best = possible(colors: colors)
    let asked = wanted ?? (forbidsColor ? .mono : best)
    return asked.colors <= best.colors ? asked : best
  }

  private static func possible(colors: Int) -> Self {
    switch colors {
    case 16..<256: .sixteen
    case 256: .palette
    case 8...: .eight
    default: .mono
    }
  }

  private var colors: Int {
    switch self {
    case .mono: 0
    case .eight: 8
    case .sixteen: 16
    case .palette: 256
    }
  }
}
