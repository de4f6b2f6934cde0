import Engine

extension ImportLimits {
  /// Takes the numbers of the `[import]` section; `number` reads one within its range.
  mutating func take(
    _ number: (String, ClosedRange<Int>) throws(Problem) -> Int?
  ) throws(Problem) {
    if let kib = try number("cell_kib", 1...1024) { cellBytes = kib << 10 }
    if let kib = try number("row_kib", 1...65_536) { rowBytes = kib << 10 }
    if let mib = try number("expanded_mib", 1...1_048_576) { expandedBytes = mib << 20 }
    columns = try number("columns", 1...16_384) ?? columns
    expansion = try number("gzip_ratio", 1...100_000) ?? expansion
  }
}
