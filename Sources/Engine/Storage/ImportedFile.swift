/// The export file that an import is about.
struct ImportedFile: Hashable, Sendable {
  let name: String
  /// Hexadecimal; `nil` for input that has none, which then may come twice.
  let sha256: String?
  /// The report of its reading as JSON, kept with the import.
  let report: String

  init(name: String, sha256: String?, report: String = "{}") {
    self.name = name
    self.sha256 = sha256
    self.report = report
  }
}
