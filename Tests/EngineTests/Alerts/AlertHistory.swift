import TestSupport

@testable import Engine

/// What the rules find of one deal on successive days, and what a person does: made at random.
struct AlertHistory {
  /// One day.
  struct Step {
    var stall = Strength.none
    var breach = Strength.none
    var isDataOld = false
    var stage = "Demo"
    var act: (rule: Alert.Rule, act: AlertAct)?
  }

  /// How much of a condition there is.
  enum Strength { case none, weak, full }

  let steps: [Step]
  let settings: AlertSettings

  init(seed: UInt64, days: Int) {
    var generator = SeededGenerator(seed: seed)
    var settings = AlertSettings()
    settings.reopenDays = .random(in: 0...6, using: &generator)
    settings.cooldownDays = .random(in: 0...6, using: &generator)
    for rule in Alert.Rule.allCases {
      settings[rule].holdDays = [0, 0, 1, 3].randomElement(using: &generator) ?? 0
    }
    self.settings = settings
    var (steps, step) = ([Step](), Step())
    for day in 0..<days {
      Self.move(&step.stall, &generator)
      Self.move(&step.breach, &generator)
      if Int.random(in: 0..<6, using: &generator) == 0 { step.isDataOld.toggle() }
      if Int.random(in: 0..<9, using: &generator) == 0 { step.stage = "Stage \(day)" }
      step.act = Self.act(on: day, &generator)
      steps.append(step)
    }
    self.steps = steps
  }

  /// What the rules find on a day.
  func findings(on step: Int) -> [AlertFinding] {
    let day = steps[step]
    let conditions = [(Alert.Rule.stageStall, day.stall), (.lifeCycleBreach, day.breach)]
    let found = conditions.filter { $0.1 != .none }.map { rule, strength in
      Alerts.finding("D1", rule, stage: day.stage, isEntry: strength == .full)
    }
    return day.isDataOld
      ? found + [AlertFinding(.dataIsOld, severity: .high, sentence: "old")] : found
  }

  private static func move(_ strength: inout Strength, _ generator: inout SeededGenerator) {
    guard Int.random(in: 0..<3, using: &generator) == 0 else { return }
    strength = [.none, .weak, .full, .full].randomElement(using: &generator) ?? .none
  }

  private static func act(
    on day: Int, _ generator: inout SeededGenerator
  ) -> (Alert.Rule, AlertAct)? {
    guard Int.random(in: 0..<4, using: &generator) == 0 else { return nil }
    let until = BoardRow.day.advanced(by: day + .random(in: 1...6, using: &generator))
    let acts: [AlertAct] = [.acknowledge(note: nil), .snooze(until: until), .resolve, .wontAct]
    let rules: [Alert.Rule] = [.stageStall, .lifeCycleBreach, .dataIsOld]
    guard let act = acts.randomElement(using: &generator),
      let rule = rules.randomElement(using: &generator), rule != .dataIsOld || act != .wontAct
    else { return nil }
    return (rule, act)
  }
}
