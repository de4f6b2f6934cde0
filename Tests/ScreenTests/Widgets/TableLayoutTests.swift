import TestSupport
import Testing

@testable import Screen

@Suite struct TableLayoutTests {
  static let columns = [
    TableColumn("Deal", width: 10, growth: 1, isName: true),
    TableColumn("Rep", width: 6, priority: 2),
    TableColumn("Amount", width: 8, alignment: .right, priority: 1),
    TableColumn("Stage", width: 8, priority: 2),
  ]

  static func shown(_ room: Int) -> [Int] { TableLayout(columns, room: room).fields.map(\.column) }

  @Test func theHighestNumberGoesFirstAndFromTheRightAmongEquals() {
    #expect(Self.shown(35) == [0, 1, 2, 3])
    #expect(Self.shown(34) == [0, 1, 2])
    #expect(Self.shown(25) == [0, 2])
    #expect(Self.shown(18) == [0])
  }

  @Test func aColumnThatNeverGoesIsCutInstead() {
    #expect(
      TableLayout(Self.columns, room: 4).fields == [TableLayout.Field(column: 0, x: 0, width: 4)])
    #expect(TableLayout(Self.columns, room: 0).fields == [])
    #expect(TableLayout(Self.columns, room: -5).fields == [])
  }

  @Test func spareRoomGoesToTheColumnsThatGrow() {
    #expect(
      TableLayout(Self.columns, room: 45).fields == [
        TableLayout.Field(column: 0, x: 0, width: 20),
        TableLayout.Field(column: 1, x: 21, width: 6),
        TableLayout.Field(column: 2, x: 28, width: 8),
        TableLayout.Field(column: 3, x: 37, width: 8),
      ])
    let two = [TableColumn("a", width: 1, growth: 1), TableColumn("b", width: 1, growth: 2)]
    #expect(TableLayout(two, room: 12).fields.map(\.width) == [4, 7])
  }

  @Test func fieldsNeverOverlapNorLeaveTheRoom() {
    for seed in UInt64(0)..<500 {
      var random = SeededGenerator(seed: seed)
      let columns = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        TableColumn(
          "x", width: Int.random(in: -1...15, using: &random),
          growth: Int.random(in: -1...3, using: &random),
          priority: Int.random(in: 0...3, using: &random))
      }
      let room = Int.random(in: -2...80, using: &random)
      let fields = TableLayout(columns, room: room).fields

      #expect(fields.allSatisfy { $0.width > 0 && $0.x + $0.width <= room }, "seed \(seed)")
      for (field, next) in zip(fields, fields.dropFirst()) {
        #expect(next.x == field.x + field.width + 1, "seed \(seed)")
        #expect(next.column > field.column, "seed \(seed)")
      }
      if fields.contains(where: { columns[$0.column].growth > 0 }), let last = fields.last {
        let needed = columns.filter { $0.priority == 0 }.reduce(-1) { $0 + $1.width + 1 }
        if needed <= room { #expect(last.x + last.width == room, "seed \(seed)") }
      }
    }
  }
}
