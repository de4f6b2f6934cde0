import Foundation

/// Where themes and sample data lie: beside the installed binary, or in the checkout that built it.
struct Resources {
  let folder: URL

  /// The folder that holds `themes` and `sample-data`; `nil` when neither place has it.
  init?(environment: [String: String], executable: URL?) {
    let candidates = Self.candidates(environment: environment, executable: executable)
    let found = candidates.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "themes/default.theme").path)
    }
    guard let found else { return nil }
    folder = found
  }

  /// The resources of the running program.
  static var current: Self? {
    let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return Self(environment: Environment.variables, executable: executable)
  }

  /// Themes by name, those of the user before those that ship.
  static func themeFolders(environment: [String: String]) -> [URL] {
    let home = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { $0 + "/.config" }
    let own = home.map { URL(filePath: $0).appending(path: "quarterdeck/themes") }
    let system = URL(filePath: "/etc/quarterdeck/themes")
    return [own, system, current?.folder.appending(path: "themes")].compactMap(\.self)
  }

  private static func candidates(environment: [String: String], executable: URL?) -> [URL] {
    var folders: [URL] = []
    if let named = environment["QUARTERDECK_SHARE"] { folders.append(URL(filePath: named)) }
    guard var folder = executable?.deletingLastPathComponent() else { return folders }
    folders.append(folder.deletingLastPathComponent().appending(path: "share/quarterdeck"))
    while folder.path != "/" {
      folders.append(folder)
      folder.deleteLastPathComponent()
    }
    return folders
  }
}
