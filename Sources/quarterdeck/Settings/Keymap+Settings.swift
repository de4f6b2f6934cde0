import Dashboard
import TOMLKit

extension Keymap {
  /// The standard keymap with the keys that a settings file names, by command: one or a list.
  init(overriding table: TOMLTable, in file: SettingsFile) throws(Problem) {
    var keys: [String: [String]] = [:]
    for command in table.keys {
      guard let names = Self.names(table[command]) else {
        throw file.refusal(of: command, in: "keys", "a key in quotes, or a list of them")
      }
      keys[command] = names
    }
    let (keymap, mistakes) = Keymap.standard.overridden(by: keys)
    if let mistake = mistakes.first {
      throw Problem(
        .badConfiguration,
        "\(file.place(of: mistake.command, in: "keys")) [keys] \(Self.words(mistake)) "
          + "docs/keys.md has the names")
    }
    self = keymap
  }

  private static func words(_ mistake: KeymapMistake) -> String {
    switch mistake {
    case .noCommand(let name):
      "no command is called '\(name)'" + NearestWord.hintAndMore(for: name, among: commandNames)
    case .noKey(let name, of: let command): "\(command): no key is called '\(name)';"
    }
  }

  private static func names(_ value: (any TOMLValueConvertible)?) -> [String]? {
    if let name = value?.string { return [name] }
    guard let list = value?.array else { return nil }
    let names = list.compactMap(\.string)
    return names.count == list.count ? names : nil
  }
}
