import Engine
import TOMLKit

extension SegmentAlias {
  private static let keys: Set<String> = ["dimension", "from", "to", "renamed_on"]

  /// The `[[alias]]` entries of a settings file.
  static func list(in file: SettingsFile) throws(Problem) -> [Self] {
    guard let value = file.table["alias"] else { return [] }
    let entries = value.array.map { $0.map(\.table) } ?? [nil]
    var aliases: [Self] = []
    for (number, entry) in entries.enumerated() {
      guard let entry else {
        throw Problem(
          .badConfiguration, "\(file.place(of: "alias")) write aliases as [[alias]] entries")
      }
      aliases.append(try alias(entry, number, in: file))
    }
    return aliases
  }

  private static func alias(
    _ table: TOMLTable, _ number: Int, in file: SettingsFile
  ) throws(Problem) -> Self {
    try file.refuseUnknown(table.keys, known: keys, in: "alias", entry: number)
    let dimension = try dimension(table, number, in: file)
    guard let dimension, let before = table["from"]?.string, let after = table["to"]?.string
    else {
      throw Problem(
        .badConfiguration,
        "\(file.place(ofSection: "alias", entry: number)) [[alias]] needs dimension, from and to, as "
          + "in dimension = \"industry\", from = \"Tech\", to = \"Technology\"")
    }
    var day: Day?
    if let value = table["renamed_on"] {
      guard let read = value.string.flatMap(Day.init) else {
        throw file.refusal(
          of: "renamed_on", in: "alias", entry: number, "a day as \"2026-04-01\"")
      }
      day = read
    }
    return Self(dimension: dimension, before: before, after: after, renamedOn: day)
  }

  private static func dimension(
    _ table: TOMLTable, _ number: Int, in file: SettingsFile
  ) throws(Problem) -> Dimension? {
    guard let name = table["dimension"]?.string else { return nil }
    if let dimension = Dimension(inSettings: name) { return dimension }
    let known = Dimension.namesInSettings
    throw file.refusal(
      of: "dimension", in: "alias", entry: number,
      "one of \(known.joined(separator: ", "))\(NearestWord.hint(for: name, among: known))")
  }
}
