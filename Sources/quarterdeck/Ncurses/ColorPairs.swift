/// The pairs of colours that the terminal has been told, by number.
///
/// Curses paints in numbered pairs. A pair is defined when it is first used; where the terminal has
/// no number left, the background is given up first, then the colour.
struct ColorPairs {
  /// A foreground and a background; -1 is the terminal's own colour.
  struct Pair: Hashable {
    let foreground: Int
    let background: Int
  }

  private let capacity: Int
  private var numbers: [Pair: Int32] = [:]

  /// No pair but 0, the terminal's own colours; `capacity` counts 0 too.
  init(capacity: Int) { self.capacity = capacity }

  /// Whether another theme may find no room.
  var isCrowded: Bool { numbers.count > capacity / 2 }

  /// Forgets every pair, so that their numbers are used again.
  mutating func removeAll() { numbers = [:] }

  /// The number of a pair; `define` tells the terminal about a new one and whether it took it.
  mutating func number(
    foreground: Int?, background: Int?, define: (Int32, Pair) -> Bool
  ) -> Int32 {
    let pair = Pair(foreground: foreground ?? -1, background: background ?? -1)
    if pair == Pair(foreground: -1, background: -1) { return 0 }
    if let known = numbers[pair] { return known }
    let next = Int32(numbers.count + 1)
    if Int(next) < capacity, define(next, pair) {
      numbers[pair] = next
      return next
    }
    return numbers[Pair(foreground: pair.foreground, background: -1)] ?? 0
  }
}
