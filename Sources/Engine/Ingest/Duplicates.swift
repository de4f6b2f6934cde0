/// The rows of a file whose deal has another row in it.
struct Duplicates {
  /// Numbers of first rows that another row of the same deal contradicts.
  private(set) var conflicting: Set<Int> = []
  private var repeats: [(row: Int, line: Int)] = []
  private var firstLines: [Int: Int] = [:]

  /// Notes a further row of a deal whose first row has the given number.
  mutating func add(line: Int, isSame: Bool, asRow number: Int, firstLine: Int) {
    repeats.append((number, line))
    guard !isSame else { return }
    conflicting.insert(number)
    firstLines[number] = firstLine
  }

  /// Notes that a further row of a deal cannot be read, and so need not say the same.
  mutating func refuse(row number: Int, line: Int) {
    conflicting.insert(number)
    firstLines[number] = line
  }

  /// Rows that say nothing new of a deal that is taken in.
  var identicalCount: Int { repeats.count { !conflicting.contains($0.row) } }

  /// The lines of all rows of deals whose rows contradict each other.
  var conflictingLines: Set<Int> {
    Set(repeats.filter { conflicting.contains($0.row) }.map(\.line)).union(firstLines.values)
  }
}
