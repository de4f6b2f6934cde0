import Engine
import TOMLKit

extension SegmentAlias {
  private static let keys: Set<String> = ["dimension", "from", "to", "renamed_on"]

  /// The `[[alias]]` entries of a settings file.
  static func list(_ value: (any TOMLValueConvertible)?, path: String) throws(Problem) -> [Self] {
    guard let value else { return [] }
    guard let entries = value.array else {
      throw Problem(.badConfiguration, "\(path): write aliases as [[alias]] entries")
    }
    var aliases: [Self] = []
    for entry in entries {
      guard let table = entry.table else {
        throw Problem(.badConfiguration, "\(path): write aliases as [[alias]] entries")
      }
      aliases.append(try alias(table, path: path))
    }
    return aliases
  }

  private static func alias(_ table: TOMLTable, path: String) throws(Problem) -> Self {
    try Problem.refuseUnknown(table.keys, known: keys, at: "\(path): [[alias]]")
    guard let name = table["dimension"]?.string, let dimension = Dimension(named: name),
      dimension != .amountBand, let before = table["from"]?.string, let after = table["to"]?.string
    else {
      throw Problem(
        .badConfiguration,
        "\(path): [[alias]] needs dimension, from and to, as in dimension = \"industry\", "
          + "from = \"Tech\", to = \"Technology\"")
    }
    var day: Day?
    if let text = table["renamed_on"]?.string {
      guard let read = Day(text) else {
        throw Problem(
          .badConfiguration, "\(path): [[alias]] renamed_on must be a day as \"2026-04-01\"")
      }
      day = read
    }
    return Self(dimension: dimension, before: before, after: after, renamedOn: day)
  }
}
