/// How much of a rectangle one part takes when it is split.
public enum Length: Hashable, Sendable {
  /// So many columns or rows.
  case fixed(Int)
  /// A share of what the fixed parts leave, in proportion to the other fractions.
  case fraction(Double)
}

extension Rect {
  /// Parts side by side that fill the width; earlier fixed parts win where the room is short.
  public func columns(_ lengths: [Length], gap: Int = 0) -> [Self] {
    Self.shares(of: width, among: lengths, gap: gap).map {
      Self(x: x + $0.start, y: y, width: $0.length, height: height)
    }
  }

  /// Parts below each other that fill the height; earlier fixed parts win where the room is short.
  public func rows(_ lengths: [Length], gap: Int = 0) -> [Self] {
    Self.shares(of: height, among: lengths, gap: gap).map {
      Self(x: x, y: y + $0.start, width: width, height: $0.length)
    }
  }

  /// Takes rows off the top and returns them.
  public mutating func cutTop(_ rows: Int) -> Self {
    let parts = self.rows([.fixed(rows), .fraction(1)])
    self = parts[1]
    return parts[0]
  }

  /// Takes rows off the bottom and returns them.
  public mutating func cutBottom(_ rows: Int) -> Self {
    let taken = min(max(0, rows), height)
    let parts = self.rows([.fixed(height - taken), .fixed(taken)])
    self = parts[0]
    return parts[1]
  }

  /// Takes columns off the left and returns them.
  public mutating func cutLeft(_ columns: Int) -> Self {
    let parts = self.columns([.fixed(columns), .fraction(1)])
    self = parts[1]
    return parts[0]
  }

  /// Takes columns off the right and returns them.
  public mutating func cutRight(_ columns: Int) -> Self {
    let taken = min(max(0, columns), width)
    let parts = self.columns([.fixed(width - taken), .fixed(taken)])
    self = parts[0]
    return parts[1]
  }

  private static func shares(
    of total: Int, among lengths: [Length], gap: Int
  ) -> [(start: Int, length: Int)] {
    let room = max(0, total - gap * max(0, lengths.count - 1))
    let fixed = lengths.reduce(0) { if case .fixed(let n) = $1 { $0 + max(0, n) } else { $0 } }
    let weights = lengths.reduce(0.0) {
      if case .fraction(let weight) = $1 { $0 + max(0, weight) } else { $0 }
    }
    let flexible = Double(max(0, room - fixed))
    var passed = 0.0
    var dealt = 0
    var start = 0
    return lengths.map { length in
      let wanted: Int
      switch length {
      case .fixed(let n): wanted = max(0, n)
      case .fraction(let weight):
        passed += max(0, weight)
        let mark = weights > 0 ? Int((flexible * passed / weights).rounded()) : 0
        wanted = mark - dealt
        dealt = mark
      }
      let origin = min(start, total)
      let share = (origin, min(wanted, total - origin))
      start = origin + share.1 + gap
      return share
    }
  }
}
