/// A field whose value stands in another file, under a key that the deal names.
struct Lookup: Hashable, Sendable {
  /// The field that gets the value.
  let field: ExportField
  /// The field of the deal that holds the key.
  let key: ExportField
  /// The dialect of the other file.
  let directory: String
  /// The header of the value in the other file; of several the first that is there.
  let values: [String]
}
