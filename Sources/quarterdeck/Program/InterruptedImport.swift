import Engine

/// What an import would leave behind if it ended now.
struct InterruptedImport: Equatable {
  private var stored: [String] = []
  private var current: String?
  private var isScoring = false
  /// What becomes of the current file is being decided.
  private(set) var isCommitting = false

  /// Notes how far the import has come.
  mutating func note(_ step: ImportStep) {
    switch step {
    case .checking(let file, _, _), .storing(let file, _, _): current = file
    case .committing(let file): (current, isCommitting) = (file, true)
    case .stored(let file):
      stored.append(file)
      (current, isCommitting) = (nil, false)
    case .scoring: isScoring = true
    }
  }

  /// What was taken in and what was not, in one line.
  var description: String {
    let names = stored.joined(separator: ", ")
    let were = stored.count == 1 ? "was" : "were"
    if isScoring { return "interrupted: \(names) \(were) taken in; run `quarterdeck score`" }
    let nothing =
      "interrupted: nothing" + (current.map { " of \($0)" } ?? " more") + " was taken in"
    return stored.isEmpty
      ? nothing.replacing("nothing more", with: "nothing") : "\(nothing), \(names) \(were) before"
  }
}
