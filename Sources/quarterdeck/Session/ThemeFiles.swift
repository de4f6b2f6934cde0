import Foundation
import Screen

/// The themes that can be chosen by name: the user's own before those that ship.
struct ThemeFiles {
  private let folders: [URL]

  init(folders: [URL]) { self.folders = folders }

  /// The names in alphabetical order.
  var names: [String] {
    let files = folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }
    let names = files.filter { $0.hasSuffix(".theme") }.map { String($0.dropLast(6)) }
    return Set(names + [Theme.builtIn.name]).sorted()
  }

  /// The theme of a name or of a file's path, with a note for every line that cannot be read.
  func theme(named name: String) throws(Problem) -> (theme: Theme, notes: [String]) {
    let paths =
      name.contains("/") ? [name] : folders.map { $0.appending(path: name + ".theme").path }
    for path in paths {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let (theme, warnings) = Theme.parse(text, name: name, file: path)
      return (theme, warnings.map(\.description))
    }
    if name == Theme.builtIn.name { return (.builtIn, []) }
    let hint = NearestWord.hintAndMore(for: name, among: names)
    throw Problem(
      .usage,
      "no theme '\(name)'\(hint) known: \(names.joined(separator: ", ")), or name "
        + "a file's path")
  }
}
