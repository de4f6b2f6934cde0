import Screen

/// The keymap as the Markdown page `docs/keys.md`.
struct KeysPage {
  private let keymap: Keymap

  init(_ keymap: Keymap) { self.keymap = keymap }

  /// The page, with a table of keys for each part of the dashboard.
  var text: String {
    let intro = """
      # Keys

      This page is written from the keymap of the program by `make record`; do not edit it.
      The letters are the names for the `[keys]` part of the settings.


      """
    let everywhere = keymap.bindings.filter { $0.places.isSuperset(of: Place.screens) }
    let parts = Place.allCases.map { place in
      (place.title, keymap.bindings(at: place).filter { !everywhere.contains($0) })
    }
    return intro
      + ([("Everywhere", everywhere)] + parts).map(Self.section).joined(separator: "\n")
  }

  private static func section(_ title: String, _ bindings: [Binding]) -> String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\($0.description)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.help) | `\(binding.command.rawValue)` |\n"
    }
    return "## \(title)\n\n| Keys | What they do | Name |\n| --- | --- | --- |\n" + rows.joined()
  }
}

extension Keymap {
  /// The text of `docs/keys.md`.
  public var page: String { KeysPage(self).text }
}
