import Screen

/// One line of the keymap: the keys of a command, where they work, and what is said of them.
struct Binding: Hashable, Sendable {
  let keys: [Key]
  let command: Command
  let places: Set<Place>
  /// The word in the bottom line; nil keeps the command out of it.
  let hint: String?
  /// What it does, as a sentence without full stop.
  let help: String

  init(
    _ keys: [Key], _ command: Command, in places: Set<Place>, hint: String? = nil, _ help: String
  ) {
    self.keys = keys
    self.command = command
    self.places = places
    self.hint = hint
    self.help = help
  }

  /// The keys as they are written on the screen, the main one first.
  var keyNames: String { keys.map(\.description).joined(separator: " ") }
}
