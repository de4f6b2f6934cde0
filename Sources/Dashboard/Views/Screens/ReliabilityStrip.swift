public import Engine

/// A bin of a reliability table on a line from 0 to 100 %: what was predicted, what was seen.
///
/// It is of plain ASCII, so that it stands in any report.
public struct ReliabilityStrip {
  private static let columns = 21

  private let bin: Reliability.Bin

  public init(_ bin: Reliability.Bin) { self.bin = bin }

  /// What the marks mean.
  public static let legend = "0 to 100 %: | predicted, o observed (* both), - its interval"

  /// The line; every mark is at the place of its rate.
  public var text: String {
    var marks = Array(repeating: " ", count: Self.columns)
    for place in Self.place(bin.interval.lower)...Self.place(bin.interval.upper) {
      marks[place] = "-"
    }
    marks[Self.place(bin.predicted)] = "|"
    let observed = Self.place(bin.observed)
    marks[observed] = observed == Self.place(bin.predicted) ? "*" : "o"
    return marks.joined()
  }

  private static func place(_ rate: Double) -> Int {
    min(max(Int((rate * Double(columns - 1)).rounded()), 0), columns - 1)
  }
}
