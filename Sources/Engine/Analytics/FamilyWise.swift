/// p-values adjusted so that even one false report among all of them is rare.
enum FamilyWise {
  /// Holm's step-down adjustment, in the order given; `nil` stays `nil` and does not count.
  ///
  /// Holds however the tests depend on each other. Source: Holm 1979, Scandinavian Journal of
  /// Statistics 6, 65.
  static func adjusted(_ values: [Double?]) -> [Double?] {
    let known = values.indices.filter { values[$0] != nil }
      .sorted { (values[$0] ?? 1) < (values[$1] ?? 1) }
    var adjusted = values
    var highest = 0.0
    for (position, index) in known.enumerated() {
      highest = max(highest, min(1, (values[index] ?? 1) * Double(known.count - position)))
      adjusted[index] = highest
    }
    return adjusted
  }
}
