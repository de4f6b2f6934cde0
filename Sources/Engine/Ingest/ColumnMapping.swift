/// How the columns of one kind of file are to be read, where that is not left to detection.
///
/// People write it as a settings file; what it does not say is detected.
public struct ColumnMapping: Hashable, Sendable {
  public var dialect: String?
  /// The header of each field as the file spells it; an empty one leaves the field out.
  public var columns: [ExportField: String] = [:]
  /// The order of day and month in the columns that do not decide it themselves.
  public var dateOrder: DateOrder?
  /// The decimal sign of the amounts that do not decide it themselves.
  public var decimalSign: Character?
  /// The one currency whose deals are taken in.
  public var currency: String?
  /// What the words of the outcome's column mean, beyond what the dialect knows.
  public var words = OutcomeVocabulary()
  /// What stages mean, where no column says the outcome, beyond what the dialect knows.
  public var closingStages = OutcomeVocabulary()

  public init() {}

  /// How values are to be read, whatever file they stand in.
  var unbound: Self {
    var mapping = self
    (mapping.dialect, mapping.columns) = (nil, [:])
    return mapping
  }

  /// What sets it apart in the ledger: the same for mappings that say the same.
  var fingerprint: String {
    var parts = columns.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
    parts.append("dialect=\(dialect ?? "")")
    parts.append("order=\(dateOrder?.rawValue ?? "")")
    parts.append("decimal=\(decimalSign.map { String($0) } ?? "")")
    parts.append("currency=\(currency ?? "")")
    for words in [words, closingStages] {
      parts += [words.won, words.lost, words.noDecision, words.open, words.leftOut].map {
        $0.joined(separator: "\u{1F}")
      }
    }
    return self == Self() ? "" : parts.joined(separator: "\u{1E}")
  }
}

extension ColumnMapping {
  /// The code of a currency as people name it: three letters, or a sign such as €; `nil` for anything
  /// else.
  public static func currency(named text: String) -> String? { CurrencyCode.named(text) }

  /// How a file is read as it was detected.
  init(_ source: ExportSource) {
    let header = source.search.header
    self = source.options.mapping
    dialect = header.dialect.name
    columns = header.columns.mapValues { header.headers[$0] }
    if header.outcomeSource.asksStages {
      closingStages = (header.dialect.closingStages ?? OutcomeVocabulary())
        .overlaid(with: closingStages)
    } else {
      words = header.dialect.words.overlaid(with: words)
    }
  }

  /// What the columns of a file may be that no known export names so, to be checked and completed.
  public init(guessing headers: [String]) {
    dialect = Dialect.custom.name
    let known = Dialect.known.filter { $0.kind == .deals } + [.custom]
    for column in known.flatMap(\.columns) where columns[column.field] == nil {
      let alike = headers.filter { column.folded.contains(Dialect.folded($0)) }
      guard let header = alike.first, alike.count == 1, !columns.values.contains(header) else {
        continue
      }
      columns[column.field] = header
    }
    words = Dialect.custom.words
  }
}
