import Synchronization
import TestSupport
import Testing

@testable import Screen

@Suite struct TableTests {
  static let columns = [
    TableColumn("Deal", width: 6, growth: 1, isName: true),
    TableColumn("Amount", width: 6, alignment: .right, priority: 1),
  ]

  static func table(
    count: Int = 9, selection: Int? = nil, offset: Int = 0, showsHeading: Bool = true
  ) -> Table {
    Table(
      columns: columns, count: count, selection: selection, offset: offset,
      showsHeading: showsHeading
    ) { index in
      TableRow(
        [Span("deal \(index)"), Span("\(index)k", "risk.high")], isMarked: index == 4)
    }
  }

  static func draw(_ table: Table, _ width: Int = 18, _ height: Int = 4) -> [String] {
    var canvas = Canvas(Size(width, height))
    table.draw(on: &canvas, in: canvas.bounds)
    return canvas.lines
  }

  @Test func aHeadingAndTheVisibleRowsAreDrawn() {
    #expect(
      Self.draw(Self.table()) == [
        "  Deal      Amount", "  deal 0        0k", "  deal 1        1k", "  deal 2        2k",
      ])
    #expect(Self.draw(Self.table(showsHeading: false)).first == "  deal 0        0k")
  }

  @Test func aColumnGoesWhereThereIsNoRoom() {
    #expect(Self.draw(Self.table(), 11, 2) == ["  Deal", "  deal 0"])
    #expect(Self.draw(Self.table(), 6, 2) == ["  Deal", "  dea…"])
  }

  @Test func theCursorIsAMarkerAndAHighlightedName() {
    var canvas = Canvas(Size(18, 4))
    Self.table(selection: 1).draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.lines[2] == "▸ deal 1        1k")
    #expect(canvas[Point(0, 2)]?.role == .marker)
    #expect(canvas[Point(2, 2)]?.role == .selection)
    #expect(canvas[Point(17, 2)]?.role == "risk.high", "the other cells keep what they mean")
    #expect(canvas[Point(2, 1)]?.role == .text)
  }

  @Test func aMarkedRowHasAStar() {
    #expect(Self.draw(Self.table(selection: 4, offset: 3))[2] == "▸*deal 4        4k")
  }

  @Test func anOffsetScrollsAndTheEndIsBlank() {
    #expect(
      Self.draw(Self.table(offset: 7)) == [
        "  Deal      Amount", "  deal 7        7k", "  deal 8        8k", "",
      ])
    #expect(Self.draw(Self.table(count: 0)) == ["  Deal      Amount", "", "", ""])
  }

  @Test func onlyVisibleRowsAreAskedFor() {
    let asked = Mutex<[Int]>([])
    let table = Table(columns: Self.columns, count: 1_000_000, offset: 500_000) { index in
      asked.withLock { $0.append(index) }
      return TableRow([Span("x")])
    }
    _ = Self.draw(table)

    #expect(asked.withLock { $0 } == [500_000, 500_001, 500_002])
  }

  @Test func theMouseFindsRowsAndColumns() {
    let rect = Rect(x: 5, y: 2, width: 18, height: 5)
    let table = Self.table(count: 9, offset: 7)

    #expect(table.index(at: Point(6, 2), in: rect) == nil, "the heading")
    #expect(table.index(at: Point(6, 3), in: rect) == 7)
    #expect(table.index(at: Point(6, 4), in: rect) == 8)
    #expect(table.index(at: Point(6, 5), in: rect) == nil, "beyond the end")
    #expect(table.index(at: Point(4, 3), in: rect) == nil, "outside")
    #expect(table.column(at: Point(7, 2), in: rect) == 0)
    #expect(table.column(at: Point(16, 2), in: rect) == nil, "the gap")
    #expect(table.column(at: Point(22, 2), in: rect) == 1)
    #expect(table.column(at: Point(5, 2), in: rect) == nil, "the gutter")
  }

  @Test func theHeadingTakesARow() {
    #expect(Table.visibleRows(height: 10) == 9)
    #expect(Table.visibleRows(height: 10, showsHeading: false) == 10)
    #expect(Table.visibleRows(height: 0) == 0)
  }

  @Test func rowsMayHaveFewerCellsThanColumns() {
    let table = Table(columns: Self.columns, count: 1) { _ in TableRow([Span("only")]) }

    #expect(Self.draw(table, 18, 2) == ["  Deal      Amount", "  only"])
  }
}
