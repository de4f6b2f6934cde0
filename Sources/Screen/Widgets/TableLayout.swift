/// Which columns of a table are shown in some room, and where each begins.
struct TableLayout: Equatable {
  /// A shown column: its index in the table, its offset from the left and its width.
  struct Field: Equatable {
    let column: Int
    let x: Int
    let width: Int
  }

  let fields: [Field]

  /// Drops columns, highest priority number first and from the right among equals, until the rest
  /// fits; then hands spare room to the columns that grow.
  init(_ columns: [TableColumn], room: Int, gap: Int = 1) {
    var shown = Array(columns.indices)
    func needed() -> Int {
      shown.reduce(0) { $0 + columns[$1].width } + gap * max(0, shown.count - 1)
    }
    while needed() > room {
      let droppable = shown.filter { columns[$0].priority > 0 }
      guard let worst = droppable.map({ columns[$0].priority }).max(),
        let index = shown.lastIndex(where: { columns[$0].priority == worst })
      else { break }
      shown.remove(at: index)
    }
    let spare = Self.shares(of: max(0, room - needed()), to: shown.map { columns[$0].growth })
    var x = 0
    var fields: [Field] = []
    for (position, column) in shown.enumerated() {
      let width = columns[column].width + spare[position]
      let fitting = min(width, room - x)
      if fitting > 0 { fields.append(Field(column: column, x: x, width: fitting)) }
      x += width + gap
    }
    self.fields = fields
  }

  private static func shares(of spare: Int, to growths: [Int]) -> [Int] {
    let total = growths.reduce(0, +)
    guard total > 0 else { return growths.map { _ in 0 } }
    var passed = 0
    var dealt = 0
    return growths.map { growth in
      passed += growth
      let share = spare * passed / total - dealt
      dealt += share
      return share
    }
  }
}
