/// The rows of a file whose deal has another row in it.
struct Duplicates {
  /// Numbers of first rows that another row of the same deal contradicts.
  private var conflicting: Set<Int> = []
  private var repeats: [(row: Int, line: Int, isSame: Bool)] = []
  private var firstLines: [Int: Int] = [:]
  private(set) var conflictingIDs: Set<String> = []

  /// Notes a further row of a deal whose first row has the given number.
  mutating func add(_ row: ExportRow, to first: ExportRow, at number: Int) {
    var same = row
    same.line = first.line
    repeats.append((number, row.line, same == first))
    if same != first {
      conflicting.insert(number)
      firstLines[number] = first.line
      conflictingIDs.insert(row.id)
    }
  }

  /// Rows that say nothing new of a deal that is taken in.
  var identicalCount: Int { repeats.count { !conflicting.contains($0.row) } }

  /// The lines of all rows of deals whose rows contradict each other.
  var conflictingLines: Set<Int> {
    Set(repeats.filter { conflicting.contains($0.row) }.map(\.line)).union(firstLines.values)
  }

  /// Takes the first rows of contradictory deals out, too.
  func remove(from batches: inout [[ExportRow]], size: Int) {
    for number in conflicting.sorted(by: >) {
      batches[number / size].remove(at: number % size)
    }
  }
}
