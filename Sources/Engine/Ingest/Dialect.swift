/// How one CRM writes its exports: the headers of each field and the words of each outcome.
///
/// A further dialect is one more file beside the others and its name in ``known``.
public struct Dialect: Hashable, Sendable {
  /// One field and the headers under which it is found.
  struct Column: Hashable, Sendable {
    let field: ExportField
    /// Headers as the CRM spells them, the usual one first.
    let headers: [String]
    let isRequired: Bool

    init(_ field: ExportField, _ headers: String..., isRequired: Bool = true) {
      self.field = field
      self.headers = headers
      self.isRequired = isRequired
    }
  }

  public let name: String
  let columns: [Column]
  /// Lower-case words for each outcome; an empty value always means open.
  let wonWords: [String]
  let lostWords: [String]
  let openWords: [String]
  var noDecisionWords: [String] = []

  /// Every dialect that can be read, in the order in which they are tried.
  public static let known: [Self] = [.seed]

  /// A header reduced to what counts for comparison: lower-case letters and digits.
  static func folded(_ header: String) -> String {
    header.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
