/// p-values adjusted for having looked at many at once.
enum FalseDiscovery {
  /// Benjamini and Hochberg's step-up adjustment, in the order given.
  ///
  /// Source: Benjamini & Hochberg 1995, JRSS B 57, 289.
  static func adjusted(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] > values[$1] }
    var adjusted = values
    var lowest = 1.0
    for (position, index) in order.enumerated() {
      let rank = Double(values.count - position)
      lowest = min(lowest, values[index] * Double(values.count) / rank)
      adjusted[index] = lowest
    }
    return adjusted
  }

  /// The adjustment over the values that there are; `nil` stays `nil` and does not count.
  static func adjusted(_ values: [Double?]) -> [Double?] {
    var known = adjusted(values.compactMap(\.self))[...]
    return values.map { $0 == nil ? nil : known.popFirst() }
  }
}
