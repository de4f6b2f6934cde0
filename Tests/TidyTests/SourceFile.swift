import Foundation

/// One file of the checkout with its text, for rules about the text.
struct SourceFile {
  let path: String
  let lines: [String]

  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every file below a folder of the checkout with one of the endings, in order of path.
  static func all(below folder: String, endings: Set<String> = ["swift"]) throws -> [Self] {
    let base = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { endings.contains(URL(filePath: $0).pathExtension) }.sorted()
      .map { try Self(path: folder + "/" + $0) }
  }

  init(path: String) throws {
    self.path = path
    let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  /// The lines without comments and without what stands in quotes.
  var code: [String] { Self.code(of: lines) }

  private static func code(of lines: [String]) -> [String] {
    lines.map { line in
      let text = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
      return text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(separator: "\"\"")
    }
  }

  /// Names of the types declared at the top level of the file.
  var declaredTypes: [String] {
    let declaration =
      /^(?:(?:public|internal|final|package|indirect|private|fileprivate) )*(?:struct|enum|class|actor|protocol|typealias) (\w+)/
    return code.compactMap { $0.firstMatch(of: declaration).map { String($0.1) } }
  }

  /// The words that can name a type.
  var capitalisedWords: Set<String> {
    Set(code.flatMap { line in line.matches(of: /\b[A-Z]\w*/).map { String($0.output) } })
  }

  /// Modules imported by the file.
  ///
  /// A pattern costs far more than the word that it needs.
  var imports: [String] {
    Self.code(of: lines.filter { $0.contains("import ") }).compactMap { line in
      let pattern =
        /^\s*(?:@\w+(?:\(\w+\))? )*(?:public |internal |private |package )?import (?:\w+ )?(\w+)/
      return line.firstMatch(of: pattern).map { String($0.1) }
    }
  }

  /// Length in lines of every function, initialiser and computed body, by its opening line.
  ///
  /// Relies on the formatter: a body ends with a brace at the indentation of its opening line.
  var functionLengths: [(line: Int, length: Int)] {
    let opening = /^(\s*)(?:@\w+(?:\([^)]*\))? )*(?:\w+ )*(?:func \S+|init[?]?[(<])/
    return lines.indices.compactMap { index in
      guard let match = lines[index].firstMatch(of: opening) else { return nil }
      let end = match.1 + "}"
      guard let last = lines[index...].firstIndex(where: { $0 == end }) else { return nil }
      return (index + 1, last - index + 1)
    }
  }
}
