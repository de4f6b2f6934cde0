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
    /// The headers as they are compared.
    let folded: [String]

    init(_ field: ExportField, _ headers: String..., isRequired: Bool = false) {
      self.field = field
      self.headers = headers
      self.isRequired = isRequired
      folded = headers.map { Dialect.folded($0) }
    }
  }

  /// Headers that together tell a dialect.
  struct Signature: Hashable, Sendable, ExpressibleByArrayLiteral {
    let headers: [String]
    /// The headers as they are compared.
    let folded: [String]

    init(arrayLiteral headers: String...) {
      self.headers = headers
      folded = headers.map { Dialect.folded($0) }
    }
  }

  /// What a file of the dialect holds.
  enum Kind: Hashable, Sendable {
    /// One row per deal.
    case deals
    /// One row per change of a deal that another file holds.
    case history
    /// One row per account, product or person that deals name.
    case directory
  }

  public let name: String
  /// What people call such a file.
  let title: String
  var kind = Kind.deals
  /// Each of them tells the dialect.
  let signatures: [Signature]
  let columns: [Column]
  var words = OutcomeVocabulary()
  /// What reasons for an outcome say of it; other reasons say nothing.
  var reasons = OutcomeVocabulary()
  /// Stages that mean an outcome, where no column says it; `nil` where stages never do.
  var closingStages: OutcomeVocabulary?
  /// Stages of deals that may lack a created date, because nothing has begun.
  var unstartedStages: [String] = []
  /// What stands before a stage in the header of the day on which it was entered.
  var enteredPrefixes: [String] = []
  /// Fields whose value another file gives.
  var lookups: [Lookup] = []
  /// Whether every row has a word for its outcome, also that of an open deal.
  var tellsEveryOutcome = false
  /// Whether ids come with 15 or 18 characters.
  var hasSalesforceIDs = false
  /// Whether ids are GUIDs, with or without braces.
  var hasGUIDs = false
  /// What stands before ids and is no part of them.
  var idPrefix = ""

  /// Every dialect that can be read, in the order in which they are tried.
  public static let known: [Self] = [
    .seed, .salesforceHistory, .salesforceFieldHistory, .salesforce, .salesforceReport, .hubSpot,
    .pipedrive, .dynamics, .zoho, .odoo, .maven, .salesforceAccounts, .salesforceUsers,
    .mavenAccounts, .mavenProducts, .mavenTeams,
  ]

  /// A header reduced to what counts for comparison: lower-case letters and digits.
  static func folded(_ header: String) -> String {
    guard header.utf8.allSatisfy({ $0 < 0x80 }) else {
      return header.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    return String(decoding: header.utf8.lazy.compactMap(folded), as: UTF8.self)
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: nil
    }
  }

  /// Whether headers, folded, are those of the dialect.
  func isNamed(by headers: Set<String>) -> Bool {
    signatures.contains { $0.folded.allSatisfy(headers.contains) }
  }
}
