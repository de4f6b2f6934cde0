/// The help overlay: what is typed to narrow the list, and the selected command.
struct HelpState: Hashable, Sendable {
  var text = ""
  var cursor = ListCursor<Command>()
}
