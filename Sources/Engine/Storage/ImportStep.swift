/// How far an import has come.
public enum ImportStep: Hashable, Sendable {
  /// A file is read for the first time, so many rows and such a share of its bytes up to now.
  case checking(file: String, rows: Int, share: Double)
  /// Its rows are taken in.
  case storing(file: String, rows: Int, of: Int)
  /// All rows are in; once this has been heard the file is taken in for good.
  case committing(file: String)
  /// The file was taken in for good.
  case stored(file: String)
  /// Open deals are scored and judged.
  case scoring
}
