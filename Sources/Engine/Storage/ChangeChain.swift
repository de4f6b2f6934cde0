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
    chain(range, after: { $0.expectedClose }, before: { $0.before.expectedClose })
  }

  /// Puts the changes of one value, which say what was before, into their order.
  private mutating func chain<Value: Equatable>(
    _ range: Range<Int>, after: (DealChange) -> Value?, before: (DealChange) -> Value?
  ) {
    let places = range.filter { after(changes[$0]) != nil && before(changes[$0]) != nil }
    guard places.count > 1 else { return }
    let own = places.map { changes[$0] }
    let ends = ChainEnds(
      start: changes[..<range.lowerBound].last { after($0) != nil }.flatMap(after),
      end: changes[range.upperBound...].first { before($0) != nil }.flatMap(before))
    let order = ValueChain(from: own.map(before), to: own.map(after)).order(between: ends)
    for (place, number) in zip(places, order) { changes[place] = own[number] }
  }
}

/// What a value was before some changes and after them, as far as it is known.
private struct ChainEnds<Value: Equatable> {
  let start: Value?
  let end: Value?
}

/// Changes of one value as a way from what it was to what it became.
private struct ValueChain<Value: Equatable> {
  let from: [Value?]
  let to: [Value?]

  /// More changes of one moment than so many are put together one by one.
  private static var mostSearched: Int { 8 }

  /// The numbers of the changes in an order in which each found what the one before made, with the ends
  /// that are known where there is one, else in that of the file.
  func order(between ends: ChainEnds<Value>) -> [Int] {
    let all = Array(from.indices)
    guard all.count <= Self.mostSearched else { return greedy(all, after: ends.start) }
    let wanted: [(Value?, Value?)] = [
      (ends.start, ends.end), (ends.start, nil), (nil, ends.end), (nil, nil),
    ]
    for (start, end) in wanted {
      if let order = way([], of: all, after: start, endingIn: end) { return order }
    }
    return greedy(all, after: ends.start)
  }

  /// The first whole way by the order of the file; no start or end is any.
  private func way(_ taken: [Int], of rest: [Int], after last: Value?, endingIn end: Value?)
    -> [Int]?
  {
    guard !rest.isEmpty else { return end == nil || last == end ? taken : nil }
    for number in rest where last == nil || from[number] == last {
      let others = rest.filter { $0 != number }
      let found = way(taken + [number], of: others, after: to[number], endingIn: end)
      if let found { return found }
    }
    return nil
  }

  /// As many as follow from each other, beginning with what none of the others made.
  private func greedy(_ all: [Int], after start: Value?) -> [Int] {
    var (rest, last, order) = (all, start, [Int]())
    while !rest.isEmpty {
      let next =
        rest.first { from[$0] == last }
        ?? rest.first { number in !rest.contains { $0 != number && to[$0] == from[number] } }
      let number = next ?? rest[0]
      rest.removeAll { $0 == number }
      order.append(number)
      last = to[number]
    }
    return order
  }
}
