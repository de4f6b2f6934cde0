import Engine
import Foundation

/// One line of a generated export, read by the tests' own arithmetic.
struct ExportRow {
  let id: String
  let created: Day
  let closed: Day?
  let rep: String
  let industry: String
  let region: String
  let product: String
  let leadSource: String
  let stage: String
  let amount: Int
  let cycleDays: Int?
  let outcome: String

  /// `nil` for a line that does not hold twelve cells with a day, and an amount in their places.
  init?(_ line: Substring) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 12, let created = Day(cells[1]), let amount = Int(cells[9]),
      cells[2].isEmpty || Day(cells[2]) != nil
    else { return nil }
    id = cells[0]
    self.created = created
    closed = Day(cells[2])
    rep = cells[3]
    industry = cells[4]
    region = cells[5]
    product = cells[6]
    leadSource = cells[7]
    stage = cells[8]
    self.amount = amount
    cycleDays = Int(cells[10])
    outcome = cells[11]
  }

  var isWon: Bool { outcome == "Won" }

  /// The rows of a file; a line that cannot be read is missing.
  static func all(in path: String) throws -> [Self] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
      .compactMap(Self.init)
  }
}
