import Engine
import Screen

/// A reliability table as a picture: predicted to the right, observed upwards, with its interval.
///
/// On the diagonal deals are won as often as predicted. Both scales are the same and hold all bins.
struct ReliabilityChart {
  private static let labelWidth = 6

  private let bins: [Reliability.Bin]
  private let size: Size
  private let glyphs: Glyphs
  private let low: Double
  private let high: Double

  init(_ bins: [Reliability.Bin], size: Size, glyphs: Glyphs) {
    (self.bins, self.size, self.glyphs) = (bins, size, glyphs)
    let rates = bins.flatMap { [$0.predicted, $0.interval.lower, $0.interval.upper] }
    low = ((rates.min() ?? 0) * 10).rounded(.down) / 10
    high = max(((rates.max() ?? 1) * 10).rounded(.up) / 10, low + 0.1)
  }

  /// The lines from top to bottom; none where the room is too small for a picture.
  var lines: [[Span]] {
    let plot = Size(size.width - Self.labelWidth - 1, size.height - 3)
    guard plot.width >= 20, plot.height >= 5, !bins.isEmpty else { return [] }
    var marks = diagonal(in: plot)
    for bin in bins { draw(bin, on: &marks, plot) }
    return [title]
      + marks.enumerated().map { row, line in
        [Span(label(ofRow: row, plot.height) + glyphs.vertical, .axis)] + spans(of: line)
      } + [rule(plot.width), scale(plot.width)]
  }

  private var title: [Span] {
    let interval = Span(" (\(glyphs.vertical) 95 %)", .muted)
    let heading = Span(" won, of those predicted", .heading)
    return heading.columns + interval.columns <= size.width ? [heading, interval] : [heading]
  }

  private typealias Mark = (text: String, role: Role)

  private func diagonal(in plot: Size) -> [[Mark]] {
    let blank: Mark = (" ", .text)
    var marks = Array(repeating: Array(repeating: blank, count: plot.width), count: plot.height)
    for column in 0..<plot.width {
      let rate = low + (high - low) * Double(column) / Double(plot.width - 1)
      marks[row(of: rate, plot.height)][column] = (
        glyphs.charset == .unicode ? "·" : ".", .muted
      )
    }
    return marks
  }

  private func draw(_ bin: Reliability.Bin, on marks: inout [[Mark]], _ plot: Size) {
    let column = place(of: bin.predicted, plot.width)
    let top = row(of: bin.interval.upper, plot.height)
    for row in top...row(of: bin.interval.lower, plot.height) {
      marks[row][column] = (glyphs.vertical, .graph)
    }
    marks[row(of: bin.observed, plot.height)][column] = (glyphs.bullet, .title)
  }

  private func place(of rate: Double, _ count: Int) -> Int {
    min(max(Int(((rate - low) / (high - low) * Double(count - 1)).rounded()), 0), count - 1)
  }

  private func row(of rate: Double, _ height: Int) -> Int { height - 1 - place(of: rate, height) }

  private func label(ofRow row: Int, _ height: Int) -> String {
    let rate = row == 0 ? high : row == height - 1 ? low : nil
    let text = rate.map { Format.percent($0, digits: 0) } ?? ""
    return String(repeating: " ", count: Self.labelWidth - text.count) + text
  }

  private func spans(of line: [Mark]) -> [Span] {
    line.reduce(into: []) { spans, mark in
      if spans.last?.role == mark.role {
        spans[spans.count - 1].text += mark.text
      } else {
        spans.append(Span(mark.text, mark.role))
      }
    }
  }

  private func rule(_ width: Int) -> [Span] {
    let corner = glyphs.charset == .unicode ? "└" : "+"
    let line = String(repeating: glyphs.horizontal, count: width)
    return [Span(String(repeating: " ", count: Self.labelWidth) + corner + line, .axis)]
  }

  private func scale(_ width: Int) -> [Span] {
    let (left, right) = (Format.percent(low, digits: 0), Format.percent(high, digits: 0))
    let name = "predicted"
    let room = max(2, width + 1 - left.count - right.count - name.count)
    let (before, after) = (room / 2, room - room / 2)
    let text =
      left + String(repeating: " ", count: before) + name + String(repeating: " ", count: after)
      + right
    return [Span(String(repeating: " ", count: Self.labelWidth) + text, .axis)]
  }
}
