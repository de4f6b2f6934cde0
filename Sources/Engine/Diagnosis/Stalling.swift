/// Do deals stay longer in their stages? Stays begun in the two periods, stage by stage.
///
/// Definition: docs/metrics/stalling.md.
struct Stalling {
  let data: DiagnosisData

  var evidence: Evidence {
    guard !data.stays.isEmpty else {
      return .none("There is no stage history: import exports regularly.")
    }
    let days = [data.before, data.after].map(data.cube.days)
    let sides = data.stays.compactMap { stay in
      days.firstIndex { $0.contains(stay.entered.number) }.map { (stay: stay, side: $0) }
    }
    let counts = days.indices.map { side in sides.count { $0.side == side } }
    guard counts.allSatisfy({ $0 >= data.minimumSample }) else {
      return .none(
        "Too few stays in a stage began: \(counts[0]) in \(data.before), \(counts[1]) in "
          + "\(data.after).", n: sides.count)
    }
    let strata = Dictionary(grouping: sides, by: \.stay.stage).mapValues { stays in
      stays.map {
        LogRank.Spell(days: $0.stay.days, hasEnded: $0.stay.hasEnded, isLater: $0.side == 1)
      }
    }
    return evidence(of: strata, n: sides.count)
  }

  private func evidence(of strata: [String: [LogRank.Spell]], n: Int) -> Evidence {
    let test = LogRank(strata: strata.sorted { $0.key < $1.key }.map(\.value))
    guard let pace = test.pace else { return .none("No stay in a stage has ended.", n: n) }
    let slowest = strata.compactMap { stage, spells in
      LogRank(strata: [spells]).pace.map { (stage: stage, pace: $0) }
    }.min { ($0.pace, $0.stage) < ($1.pace, $1.stage) }
    let most = slowest.map { "; the slowest beside before is \($0.stage)" } ?? ""
    return Evidence(
      effect: pace, unit: .pace, interval: test.paceInterval, pValue: test.pValue, n: n,
      fits: pace < 1,
      sentence: "Stays in a stage that began in \(data.after) end "
        + "\(SentenceNumber.decimal(pace, digits: 2)) times as fast as those of \(data.before)"
        + "\(most).")
  }
}
