/// Changes of one deal in order of time, those of one moment as each value led to the next.
///
/// A history that tells the second cannot tell two changes of it apart but by what was before: the
/// second one finds what the first one made.
struct ChangeChain {
  private(set) var changes: [DealChange]

  /// `sorted` are in order of their moments.
  init(_ sorted: [DealChange]) {
    changes = sorted
    var start = 0
    while start < changes.count {
      let end = changes[start...].firstIndex { $0.order != sorted[start].order } ?? changes.count
      if end - start > 1 { chain(start..<end) }
      start = end
    }
  }

  private mutating func chain(_ range: Range<Int>) {
    chain(range, after: { $0.stage }, before: { $0.before.stage })
    chain(range, after: { $0.amount }, before: { $0.before.amount })
    chain(range, after: { $0.expectedClose.map { $0 } }, before: { $0.before.expectedClose })
  }

  /// Puts the changes of one value, which say what was before, into their order.
  private mutating func chain<Value: Equatable>(
    _ range: Range<Int>, after: (DealChange) -> Value?, before: (DealChange) -> Value?
  ) {
    let places = range.filter { after(changes[$0]) != nil && before(changes[$0]) != nil }
    guard places.count > 1 else { return }
    var rest = places.map { changes[$0] }
    var last = changes[..<range.lowerBound].last { after($0) != nil }.flatMap(after)
    for place in places {
      let next = rest.firstIndex { before($0) == last } ?? Self.start(of: rest, after, before)
      changes[place] = rest.remove(at: next)
      last = after(changes[place])
    }
  }

  /// The first change that found what none of the others made.
  private static func start<Value: Equatable>(
    of changes: [DealChange], _ after: (DealChange) -> Value?, _ before: (DealChange) -> Value?
  ) -> Int {
    changes.indices.first { place in
      !changes.indices.contains { $0 != place && after(changes[$0]) == before(changes[place]) }
    } ?? 0
  }
}
