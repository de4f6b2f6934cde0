/// How the closed deals ended that exports had shown open, by what was seen of them.
struct ProgressShares {
  /// More pushes than these are counted as these.
  static let mostPushes = 3

  /// By stage: deals that stood in it at an age.
  private(set) var stages: [StageAges] = []
  /// By stage: deals by the days of their stay.
  private(set) var stays: [SurvivorShares] = []
  /// By pushes.
  private(set) var pushes = Array(repeating: WinShare(), count: mostPushes + 1)
  /// Deals by the days that they ran past their close date.
  private(set) var overdue = SurvivorShares(days: [], isWon: [])
  /// Deals that did not.
  private(set) var onTime = WinShare()

  init(of closed: [Int], in book: DealBook) {
    guard !book.progress.isEmpty else { return }
    let count = book.progress.stages.count
    var lengths = Array(repeating: Lengths(), count: count)
    var ages = Array(repeating: [(ages: Range<Int>, isWon: Bool)](), count: count)
    var late = Lengths()
    for row in closed {
      let (end, isWon) = (book.closed[row], book.isWon(row))
      let sightings = book.sightingsBeforeEnd(of: row)
      guard let last = sightings.last else { continue }
      for (stage, days) in Self.stays(sightings, until: end) {
        if let days { lengths[stage].add(days, isWon: isWon) }
      }
      for (stage, range) in Self.ages(sightings, created: book.created[row], until: end) {
        ages[stage].append((ages: range, isWon: isWon))
      }
      if let known = last.knownPushes {
        pushes[min(Int(known), Self.mostPushes)].add(isWon: isWon)
      }
      if let days = last.daysOverdue(on: end) {
        late.add(Int(days), isWon: isWon)
        if days == 0 { onTime.add(isWon: isWon) }
      }
    }
    stays = lengths.map(\.shares)
    stages = ages.map(StageAges.init)
    overdue = late.shares
  }

  /// The stages of a deal, each once, with the days of its longest stay where its beginning was seen.
  private static func stays(
    _ sightings: ArraySlice<DealSighting>, until end: Int32
  ) -> [Int: Int?] {
    var stays: [Int: Int?] = [:]
    for (index, sighting) in zip(sightings.indices, sightings) {
      let next = sightings.index(after: index)
      let left = next < sightings.endIndex ? sightings[next].day : end
      let days = sighting.daysInStage(on: left).map { Int($0) }
      let stage = Int(sighting.stage)
      stays[stage] = .some(max(stays[stage] ?? nil, days))
    }
    return stays
  }

  /// The ages at which a deal was seen in each stage, one range per sighting.
  private static func ages(
    _ sightings: ArraySlice<DealSighting>, created: Int32, until end: Int32
  ) -> [(stage: Int, range: Range<Int>)] {
    let ends = sightings.dropFirst().map(\.day) + [end]
    return zip(sightings, ends).map { sighting, next in
      let first = Swift.max(0, Int(sighting.day - created))
      return (Int(sighting.stage), first..<Swift.max(first, Int(next - created)))
    }
  }

  private static func max(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return Swift.max(one, other)
  }
}

private struct Lengths {
  var days: [Int] = []
  var isWon: [Bool] = []

  mutating func add(_ days: Int, isWon: Bool) {
    self.days.append(days)
    self.isWon.append(isWon)
  }

  var shares: SurvivorShares { SurvivorShares(days: days, isWon: isWon) }
}
