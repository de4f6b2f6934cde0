/// From which stage to which closed deals were seen to go next.
struct StageSteps {
  private var counts: [UInt32: [UInt32: Int]] = [:]

  init(of closed: [Int], in book: DealBook) {
    for row in closed {
      let stages = book.sightingsBeforeEnd(of: row).map(\.stage)
      var steps = Set<[UInt32]>()
      for (from, next) in zip(stages, stages.dropFirst()) where from != next {
        steps.insert([from, next])
      }
      for step in steps { counts[step[0], default: [:]][step[1], default: 0] += 1 }
    }
  }

  /// The stages that followed one, with how many deals took the step, most first.
  func next(after stage: UInt32) -> [(stage: UInt32, deals: Int)] {
    (counts[stage] ?? [:]).map { (stage: $0.key, deals: $0.value) }
      .sorted { (-$0.deals, $0.stage) < (-$1.deals, $1.stage) }
  }
}
