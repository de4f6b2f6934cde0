/// Looks for values that a CRM renamed, by the deals whose value changed between two exports.
struct RenameEvidence {
  private struct Change: Hashable {
    let lane: Int
    let before: UInt32
    let after: UInt32
  }

  /// Stages change because deals move, owners because they are handed over.
  private static let dimensions: [Dimension] = [.industry, .region, .product, .leadSource]
  private var changes: [Change: Int] = [:]
  private var seen: [Set<UInt32>] = Array(repeating: [], count: Dimension.allCases.count)

  /// Remembers the values of a row of the new export.
  mutating func see(_ state: DealState) {
    for dimension in Self.dimensions {
      seen[dimension.index].insert(state.code(of: dimension))
    }
  }

  /// Remembers how a deal's values changed.
  mutating func note(from before: DealState, to after: DealState) {
    for dimension in Dimension.allCases.dropLast() {
      let change = Change(
        lane: dimension.index, before: before.code(of: dimension), after: after.code(of: dimension))
      if change.before != change.after { changes[change, default: 0] += 1 }
    }
  }

  /// The values that are gone while a new one stands in their deals.
  ///
  /// `known` are the numbers of values before the export.
  func renamed(known: [Int], values: [ValueDictionary]) -> [RenamedValue] {
    let found = changes.filter { change, _ in
      let names = [change.before, change.after].map { values[change.lane][$0] }
      return !seen[change.lane].contains(change.before)
        && Int(change.after) >= known[change.lane] && !names.contains("")
    }
    let named = found.compactMap { change, count -> RenamedValue? in
      guard let dimension = Self.dimensions.first(where: { $0.index == change.lane }) else {
        return nil
      }
      return RenamedValue(
        dimension: dimension, before: values[change.lane][change.before],
        after: values[change.lane][change.after], deals: count)
    }
    return named.sorted {
      ($0.dimension, $0.before, $0.after) < ($1.dimension, $1.before, $1.after)
    }
  }

  /// How many deals have lost their value of each dimension, because the export tells none.
  func emptied(values: [ValueDictionary]) -> [Dimension: Int] {
    let lost = changes.filter { change, _ in values[change.lane][change.after].isEmpty }
    return Dictionary(
      lost.map { (Dimension.allCases[$0.key.lane], $0.value) }, uniquingKeysWith: +)
  }
}
