/// One deal as an export shows it, with the values of its dimensions as codes.
struct ExportRow: Equatable, Sendable {
  var id: String
  /// Days since 1970.
  var created: Int32
  var closed: Int32?
  var expectedClose: Int32?
  var outcome: Outcome?
  /// Minor units.
  var amount: Int64
  /// One lane per ``Dimension/index``: codes of the loader's dictionaries.
  var codes: SIMD8<UInt32>
  /// Where the row stands in its file, from 1.
  var line: Int
}
