/// A scale of numbers along a row of cells.
public struct Axis: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// A scale between two different finite numbers with a finite distance; else it is 0...1.
  public init(_ low: Double, _ high: Double) {
    let isUsable = low < high && (high - low).isFinite
    self.low = isUsable ? low : 0
    self.high = isUsable ? high : 1
  }

  /// The scale that holds every finite number of a list.
  public init(holding values: [Double]) {
    let finite = values.filter(\.isFinite)
    self.init(finite.min() ?? 0, finite.max() ?? 1)
  }

  /// How far along some columns a number stands, from 0 to their count.
  func position(of value: Double, columns: Int) -> Double {
    guard value.isFinite else { return 0 }
    return min(max((value - low) / (high - low), 0), 1) * Double(columns)
  }

  /// Writes labels above their places on the scale; one that would touch its neighbour is left out.
  public func drawLabels(
    _ labels: [(value: Double, text: String)], on canvas: inout Canvas, in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    var free = rect.x
    for label in labels {
      let x = rect.x + Int(position(of: label.value, columns: max(0, rect.width - 1)))
      let width = TextWidth.columns(label.text)
      guard x >= free, x + width <= rect.endX else { continue }
      canvas.write(label.text, at: Point(x, rect.y), role: .axis, width: width)
      free = x + width + 1
    }
  }
}
