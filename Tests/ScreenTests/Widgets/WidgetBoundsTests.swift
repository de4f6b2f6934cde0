import TestSupport
import Testing

@testable import Screen

/// No widget draws beyond its rectangle, whatever the size of it and of the canvas.
@Suite struct WidgetBoundsTests {
  typealias Drawing = @Sendable (inout Canvas, Rect, inout SeededGenerator) -> Void

  static let widgets: [(name: String, draw: Drawing)] = [
    ("box", { canvas, rect, random in box(&canvas, rect, &random) }),
    ("table", { canvas, rect, random in table(&canvas, rect, &random) }),
    ("bar", { canvas, rect, random in bar(&canvas, rect, &random) }),
    ("axis", { canvas, rect, random in axis(&canvas, rect, &random) }),
    ("sparkline", { canvas, rect, random in sparkline(&canvas, rect, &random) }),
    ("paragraph", { canvas, rect, random in paragraph(&canvas, rect, &random) }),
    ("hints", { canvas, rect, random in hints(&canvas, rect, &random) }),
  ]

  @Test(arguments: 0..<widgets.count, [Glyphs.unicode, .ascii])
  func aWidgetStaysInsideItsRectangle(widget: Int, glyphs: Glyphs) {
    let (name, draw) = Self.widgets[widget]
    for seed in UInt64(0)..<250 {
      var random = SeededGenerator(seed: seed)
      let size = Size(Int.random(in: 0...24, using: &random), Int.random(in: 0...6, using: &random))
      let rect = RandomDrawing.rect(using: &random)
      var canvas = RandomDrawing.covered(size, glyphs: glyphs)
      draw(&canvas, rect, &random)

      #expect(RandomDrawing.isUntouched(canvas, outside: rect), "\(name), seed \(seed)")
    }
  }

  private static func texts(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in RandomText.any(using: &random) }
  }

  private static func number(_ random: inout SeededGenerator) -> Double {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: .nan
    case 1: .infinity
    case 2: -.greatestFiniteMagnitude
    default: Double.random(in: -10...10, using: &random)
    }
  }

  private static func box(_ canvas: inout Canvas, _ rect: Rect, _ random: inout SeededGenerator) {
    let spans = texts(3, &random).map { Span($0, .title) }
    let box = Box(
      title: Array(spans[..<2]), corner: [spans[2]], isFocused: Bool.random(using: &random))
    box.draw(on: &canvas, in: rect)
  }

  private static func table(_ canvas: inout Canvas, _ rect: Rect, _ random: inout SeededGenerator) {
    let columns = texts(Int.random(in: 0...4, using: &random), &random).enumerated().map {
      TableColumn($1, width: 3 + $0, growth: $0, alignment: .right, priority: $0, isName: $0 == 0)
    }
    let cells = texts(4, &random).map { Span($0, .key) }
    Table(columns: columns, count: 5, selection: 2, offset: 1) {
      TableRow(cells, isMarked: $0 == 3)
    }
    .draw(on: &canvas, in: rect)
  }

  private static func bar(_ canvas: inout Canvas, _ rect: Rect, _ random: inout SeededGenerator) {
    let axis = Axis(number(&random), number(&random))
    Bar(from: number(&random), to: number(&random), kind: .up)
      .draw(on: &canvas, in: rect, axis: axis)
  }

  private static func axis(_ canvas: inout Canvas, _ rect: Rect, _ random: inout SeededGenerator) {
    let labels = texts(4, &random).map { (value: number(&random), text: $0) }
    Axis(number(&random), number(&random)).drawLabels(labels, on: &canvas, in: rect)
  }

  private static func sparkline(
    _ canvas: inout Canvas, _ rect: Rect, _ random: inout SeededGenerator
  ) {
    let values = (0..<12).map { $0 % 5 == 0 ? nil : number(&random) }
    Sparkline(values).draw(on: &canvas, in: rect)
  }

  private static func paragraph(
    _ canvas: inout Canvas, _ rect: Rect, _ random: inout SeededGenerator
  ) {
    Paragraph(texts(3, &random).joined(separator: " ")).draw(on: &canvas, in: rect)
  }

  private static func hints(_ canvas: inout Canvas, _ rect: Rect, _ random: inout SeededGenerator) {
    let texts = texts(5, &random)
    HintBar([.init(texts[0], texts[1]), .init(texts[2], texts[3])], position: texts[4])
      .draw(on: &canvas, in: rect)
  }
}
