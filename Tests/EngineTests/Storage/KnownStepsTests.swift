import TestSupport
import Testing

@testable import Engine

/// Exports that tell on which days their deals entered their stages, as HubSpot's do.
@Suite struct KnownStepsTests {
  /// What happened to some deals, as four exports show it.
  private struct Past {
    static let exportDays: [Int32] = [5, 12, 19, 26]

    var deals = (0..<10).map { Deal.open("D\($0)") }
    var sources: [(day: Day, source: ImportSource)] = []
    private var steps: [(id: String, day: Day, stage: String)] = []

    init(seed: UInt64) {
      var draws = Draws(state: seed)
      for day in Int32(2)...26 {
        for index in deals.indices where draws.below(4) == 0 && deals[index].outcome == nil {
          change(index, .january(day), &draws)
        }
        if Self.exportDays.contains(day) { export(.january(day)) }
      }
    }

    private mutating func change(_ index: Int, _ day: Day, _ draws: inout Draws) {
      switch draws.below(12) {
      case 0: deals[index] = deals[index].closed(.won, on: day)
      case 1...5:
        deals[index].stage = "Stage \(draws.below(5))"
        steps.append((deals[index].id, day, deals[index].stage))
      case 6, 7: deals[index].amount = Amount(minorUnits: Int64(1 + draws.below(3)) * 100)
      case 8: deals[index].expectedClose = .january(40 + Int32(draws.below(3)))
      case 9: deals[index].rep = ["Ada", "Bob", "Cy"][draws.below(3)]
      default: deals[index].region = ["Europe", "India"][draws.below(2)]
      }
    }

    private mutating func export(_ day: Day) {
      var dictionaries = DealExport(day, deals).coded.dictionaries
      let changes = steps.enumerated().map { line, step in
        DealChange(
          dealID: step.id, day: step.day.number,
          stage: dictionaries[Dimension.stage.index].encode(step.stage), line: line)
      }
      let source = ImportSource(
        deals: DealExport(day, deals).coded.deals, changes: changes, dictionaries: dictionaries)
      sources.append((day, source))
    }
  }

  /// The events of all deals and their states on every day once the exports have come.
  private func contents(of past: Past, in order: [Int]) throws -> [String] {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    for number in order {
      let (day, source) = past.sources[number]
      _ = try store.importExport(
        source, file: ImportedFile(name: "\(number).csv", sha256: nil), day: day, isDryRun: false)
    }
    let broken = try store.verify().filter { !$0.ok }.map(\.message)
    #expect(broken == [])
    return try store.january(of: past.deals)
  }

  @Test(arguments: UInt64(1)...8)
  func exportsThatTellTheDaysOfStagesMayComeInAnyOrder(seed: UInt64) throws {
    let past = Past(seed: seed)
    let inOrder = try contents(of: past, in: [0, 1, 2, 3])

    for order in [[3, 2, 1, 0], [0, 2, 1, 3], [1, 0, 3, 2], [3, 0, 2, 1], [2, 3, 0, 1]] {
      let other = try contents(of: past, in: order)
      let different = zip(inOrder, other).first { $0 != $1 }
      #expect(other == inOrder, "\(order): \(different.map { "\($0)" } ?? "more or fewer")")
    }
  }

  private func state(_ stage: UInt32, _ amount: Int64, created: Int32 = 1) -> DealState {
    DealState(
      created: created, closed: nil, expectedClose: nil, outcome: nil, amount: amount,
      codes: SIMD8(0, 0, 0, 0, stage, 0, 0, 0))
  }

  private func known(_ stage: UInt32, _ amount: Int64, _ day: Int32) -> KnownState {
    KnownState(state: state(stage, amount), day: day, holdsFrom: day)
  }

  private func stagesAndAmounts(_ states: [KnownState]) -> [[Int64]] {
    states.map { [Int64($0.day), Int64($0.state.code(of: .stage)), $0.state.amount] }
  }

  @Test func aStepHasWhatItToldAndTheRestOfWhatWasKnownBefore() {
    var steps = KnownSteps(told: [5: .stage, 20: .stage, 30: .amount]) { [10, 40].contains($0) }
    let filled = steps.fill([
      known(1, 900, 5), known(2, 100, 10), known(3, 900, 20), known(9, 500, 30), known(4, 900, 40),
    ])

    #expect(
      stagesAndAmounts(filled) == [
        [5, 1, 100], [10, 2, 100], [20, 3, 100], [30, 3, 500], [40, 4, 900],
      ])
  }

  /// The value from the creation on is what the first change says, unless an export had shown it by then.
  @Test(arguments: [Int32(10), 30])
  func whatWasAssumedGoesOnceAnExportKnowsBetter(shown: Int32) {
    var steps = KnownSteps(told: [1: .stage.assumed, 20: .stage]) { $0 == shown }
    let states = [known(7, 100, 1), known(2, 100, 20), known(3, 200, shown)]
      .sorted { $0.day < $1.day }
    let filled = steps.fill(states)

    #expect(
      stagesAndAmounts(filled)
        == (shown == 10
          ? [[10, 3, 200], [20, 2, 200]] : [[1, 7, 200], [20, 2, 200], [30, 3, 200]]))
    #expect(steps.told[1] == (shown == 10 ? nil : .stage.assumed))
  }

  @Test func aStepBehindAnEndBeginsAnew() {
    var ended = known(4, 300, 10)
    (ended.state.outcome, ended.state.closed) = (.lost, 9)
    ended.state.expectedClose = 50
    var steps = KnownSteps(told: [20: .stage, 25: .amount]) { $0 == 10 }
    let filled = steps.fill([ended, known(1, 1, 20), known(9, 700, 25)])

    #expect(stagesAndAmounts(filled) == [[10, 4, 300], [20, 1, 300], [25, 1, 700]])
    #expect(filled.dropFirst().allSatisfy { $0.state.outcome == nil && $0.state.closed == nil })
    #expect(filled.dropFirst().allSatisfy { $0.state.expectedClose == nil })
  }

  /// The first of them has nothing before it, and a step is not asked.
  @Test func whatExportsToldNothingOfIsAsItWasBefore() {
    var steps = KnownSteps(
      told: [20: .stage], isShown: { $0 != 20 }, missing: { $0 == 10 ? [] : .amount })
    let filled = steps.fill([
      known(1, 0, 5), known(2, 100, 10), known(3, 900, 20), known(4, 0, 30), known(5, 0, 40),
    ])

    #expect(
      stagesAndAmounts(filled) == [
        [5, 1, 0], [10, 2, 100], [20, 3, 100], [30, 4, 100], [40, 5, 100],
      ])
  }

  @Test func whatToldEverythingStays() {
    var steps = KnownSteps(told: [20: .everything]) { $0 == 10 }
    let states = [known(1, 100, 10), known(2, 200, 20)]

    #expect(steps.fill(states) == states)
  }

  @Test func withoutStepsNothingChanges() {
    var steps = KnownSteps.none
    #expect(steps.fill([known(1, 100, 10)]) == [known(1, 100, 10)])
  }
}
