/// Why an export could not be read at all.
public enum IngestError: Error, Hashable, Sendable {
  case noSuchFile(String)
  case isDirectory(String)
  /// A pipe, a device or a socket: a file is read twice, which these cannot be.
  case notAFile(String)
  case notReadable(String)
  case empty(String)
  case headerOnly(String)
  case binary(String)
  case utf16(String)
  case missingColumns([String], found: [String], file: String)
  case unknownDialect(String, known: [String])
  case notThisDialect(String, looksLike: String, file: String)
  case readFailed(errno: Int32, file: String)
}

extension IngestError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchFile(let file): "there is no file \(file): check the path"
    case .isDirectory(let file): "\(file) is a folder: name the CSV files in it"
    case .notAFile(let file):
      "\(file) is a pipe or a device: save the export to a file and import that"
    case .notReadable(let file): "\(file) may not be read by you: ask its owner or change its mode"
    case .empty(let file): "\(file) is empty: export the deals again"
    case .headerOnly(let file):
      "\(file) holds a header and no deals: export again without the filter that hides them"
    case .binary(let file): "\(file) is not a text file: save it as CSV (UTF-8) and try again"
    case .utf16(let file): "\(file) is encoded in UTF-16: save it as CSV (UTF-8) and try again"
    case .missingColumns(let missing, let found, let file):
      Self.missing(missing, found: found, file: file)
    case .unknownDialect(let name, let known):
      "there is no dialect '\(name)': use one of \(known.joined(separator: ", "))"
    case .notThisDialect(let name, let other, let file):
      "\(file) is not an export of the dialect \(name): it looks like \(other), use that one"
    case .readFailed(let number, let file):
      "\(file) could not be read (system error \(number)): check the disk and try again"
    }
  }

  private static func missing(_ missing: [String], found: [String], file: String) -> String {
    let columns = missing.joined(separator: ", ")
    let shown = found.prefix(16).joined(separator: ", ") + (found.count > 16 ? ", …" : "")
    let hint =
      missing.count > 4
      ? "this looks like another CRM's export, rename its columns to these"
      : "add what is missing to the export"
    return "\(file) has no column \(columns); it has \(shown): \(hint)"
  }
}
