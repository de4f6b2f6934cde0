import Dashboard

/// An answer, ready to be printed in any format: a title, sentences, tables, and the same as JSON.
struct Report: Equatable {
  /// One part of the answer, printed in order.
  enum Block: Equatable {
    case sentence(String)
    case table(ReportTable)
  }

  let title: String
  var blocks: [Block] = []
  /// What Markdown says instead of title and blocks; `nil` where it says the same.
  var written: String?
  var json: JSON

  init(_ title: String, json: JSON, blocks: [Block] = []) {
    self.title = title
    self.json = json
    self.blocks = blocks
  }

  /// Remarks of the engine as sentences of their own.
  static func sentences(_ remarks: [String]) -> [Block] {
    remarks.map { .sentence(Format.sentence($0)) }
  }

  var tables: [ReportTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
