/// The theme chooser: the names, the one in use, and the one to go back to.
struct ThemesState: Hashable, Sendable {
  var names: [String]
  var current: String
  var before: String
  var cursor = ListCursor<String>()

  init(_ current: String) {
    names = [current]
    self.current = current
    before = current
  }
}
