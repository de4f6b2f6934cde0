import Engine

/// The Why screen: the change of the win rate, split by one dimension.
struct WhyState: Hashable, Sendable {
  var change = Loaded<WinRateChange>()
  var drivers = Loaded<ChangeDrivers>()
  var dimension = Dimension.industry
  var cursor = ListCursor<String>()

  var lines: [WinRateChange.Line] { change.answer?.lines ?? [] }

  var selected: WinRateChange.Line? { lines.first { $0.segment == cursor.id } }

  /// The combinations behind the change that is shown; nil until both are known.
  var shownDrivers: ChangeDrivers? {
    change.isLoading || drivers.isLoading ? nil : drivers.answer
  }

  /// Finds the selected segment again.
  mutating func follow(height: Int) { cursor.follow(lines.map(\.segment), height: height) }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    cursor.move(to: line, in: lines.map(\.segment), height: height)
  }
}
