import Dashboard
import TOMLKit

extension Keymap {
  /// The standard keymap with the keys that a settings file names, by command: one or a list.
  init(overriding table: TOMLTable, path: String) throws(Problem) {
    var keys: [String: [String]] = [:]
    for command in table.keys {
      guard let names = Self.names(table[command]) else {
        throw Problem(
          .badConfiguration, "\(path): [keys] \(command) must be a key in quotes, or a list of them"
        )
      }
      keys[command] = names
    }
    let (keymap, problems) = Keymap.standard.overridden(by: keys)
    if let problem = problems.first {
      throw Problem(.badConfiguration, "\(path): [keys] \(problem); docs/keys.md has the names")
    }
    self = keymap
  }

  private static func names(_ value: (any TOMLValueConvertible)?) -> [String]? {
    if let name = value?.string { return [name] }
    guard let list = value?.array else { return nil }
    let names = list.compactMap(\.string)
    return names.count == list.count ? names : nil
  }
}
