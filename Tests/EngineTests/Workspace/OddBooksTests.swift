import TestSupport
import Testing

@testable import Engine

/// Every analytic on books that a quarter in real life, or a careless export, can make.
@Suite struct OddBooksTests {
  struct Book: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var count = 90
    var asOf = RandomDeals.after.lastDay
    let change: @Sendable (inout Deal, Int) -> Void
  }

  static let books = [
    Book(testDescription: "a period without deals") { deal, number in
      if number % 2 == 0 { deal.move(to: "2023Q2") }
    },
    Book(testDescription: "a gap before the running period", asOf: Day(number: 19_995)) {
      deal, number in
      if number % 2 == 1 { deal.move(to: "2024Q3") }
    },
    Book(testDescription: "one deal", count: 1) { _, _ in },
    Book(testDescription: "one deal in each period", count: 2) { _, _ in },
    Book(testDescription: "a period of one deal") { deal, number in
      deal.move(to: number == 0 ? "2024Q2" : "2024Q1")
    },
    Book(testDescription: "all won") { deal, _ in deal.outcome = .won },
    Book(testDescription: "all lost") { deal, _ in deal.outcome = .lost },
    Book(testDescription: "all lost, then all won") { deal, number in
      deal.outcome = number % 2 == 0 ? .lost : .won
    },
    Book(testDescription: "one segment only") { deal, _ in
      (deal.industry, deal.region, deal.product) = ("SaaS", "Europe", "Core")
      (deal.leadSource, deal.rep, deal.stage) = ("Fair", "R1", "Closed")
    },
    Book(testDescription: "a segment for every deal", count: 10_000) { deal, number in
      deal.region = "region \(number)"
    },
    Book(testDescription: "blank columns") { deal, _ in
      (deal.industry, deal.region, deal.product) = ("", "", "")
      (deal.leadSource, deal.rep, deal.stage) = ("", "", "")
    },
    Book(testDescription: "amounts all zero") { deal, _ in deal.amount = .zero },
    Book(testDescription: "amounts zero in one period") { deal, number in
      if number % 2 == 0 { deal.amount = .zero }
    },
    Book(testDescription: "one deal that outweighs all") { deal, number in
      deal.amount = Amount(minorUnits: number == 7 ? 900_000_000_000_000 : 1)
    },
    Book(testDescription: "no open deal, each closed on its first day") { deal, _ in
      if let closed = deal.closed { deal.created = closed }
    },
    Book(testDescription: "every segment new") { deal, number in
      let suffix = number % 2 == 0 ? " old" : " new"
      deal.region += suffix
      deal.rep += suffix
      deal.product += suffix
    },
  ]

  @Test(arguments: books) func everyNumberIsFiniteAndPartsAddUp(_ book: Book) throws {
    for (name, answer) in try Self.answers(to: book) {
      #expect(Numbers.notFinite(in: answer, path: name).prefix(3) == [])
      if let change = answer as? WinRateChange { Self.expectToAddUp(change) }
    }
  }

  private static func expectToAddUp(_ change: WinRateChange) {
    let parts = change.lines.reduce(0) { $0 + $1.contribution.value }
    #expect(abs(parts - (change.change ?? 0)) < 1e-12)
    #expect((change.change == nil) == change.lines.isEmpty)
    guard let joint = change.joint, let whole = change.change else { return }
    let sum = joint.parts.reduce(joint.conversion?.value ?? 0) { $0 + $1.effect.value }
    #expect(abs(sum - whole) < 1e-10)
  }

  @Test(arguments: [
    ("all won", "every closed deal of 2024Q1 and 2024Q2 was won"),
    ("all lost", "every closed deal of 2024Q1 and 2024Q2 was lost"),
    ("a period without deals", "no closed deals in 2024Q1, so there is nothing to compare"),
  ])
  func whatLeavesNothingToTellIsADoubt(name: String, words: String) throws {
    let book = try #require(Self.books.first { $0.testDescription == name })
    for case let change as WinRateChange in try Self.answers(to: book).map(\.answer)
    where change.basis == .closed {
      #expect(change.doubts.contains { $0.hasPrefix(words) }, "\(change.doubts)")
    }
  }

  @Test func theCheckSeesANumberThatIsNone() {
    let answer = (1.0, [Optional(Interval(lower: 0, upper: .nan))], ["a": -Double.infinity])

    #expect(Numbers.notFinite(in: answer).count == 2)
  }

  @Test func withoutAClosedDealTheAnswerIsAnErrorThatSaysSo() throws {
    let allOpen = Book(testDescription: "all open") { deal, _ in
      (deal.closed, deal.outcome) = (nil, nil)
    }

    #expect(throws: CubeError.self) { try Self.answers(to: allOpen) }
  }

  /// A search, a ranking or a piece of advice out of too little would be the worst answer.
  @Test(arguments: books.filter { $0.count <= 2 }) func nothingIsFoundInNothing(
    _ book: Book
  ) throws {
    for (_, answer) in try Self.answers(to: book) {
      if let drivers = answer as? ChangeDrivers { #expect(drivers.found.isEmpty) }
      if let change = answer as? WinRateChange, change.basis != .created {
        #expect(change.verdict == .tooFewDeals)
      }
      if let reps = answer as? RepLeaderboard { #expect(reps.ranked.isEmpty) }
    }
  }

  private static func answers(to book: Book) throws -> [(name: String, answer: Any)] {
    let deals = Market(seed: 3, count: book.count).deals.enumerated().map { number, deal in
      var deal = deal
      if number % 2 == 0 { deal.move(to: "2024Q1") }
      book.change(&deal, number)
      return deal
    }
    let opened = try OpenedWorkspace()
    let file = try opened.write(ExportText.text(of: deals), as: "deals.csv")
    let workspace = try opened.workspace(asOf: book.asOf, taking: file, isScoring: true)
    var answers: [(String, Any)] = [("board", try workspace.board())]
    answers.append(("reps", try workspace.reps(in: nil)))
    for basis in Basis.allCases { answers += try Self.answers(of: workspace, basis) }
    return answers
  }

  private static func answers(of workspace: Workspace, _ basis: Basis) throws -> [(String, Any)] {
    let cube = try workspace.cube(length: .quarter, basis: basis, where: .all)
    var answers: [(String, Any)] = [("trend", Trend(of: cube))]
    guard let after = workspace.lastCompletePeriod(of: cube) else { return answers }
    let before = after.previous
    for dimension in Dimension.allCases {
      for weight in Weight.allCases {
        answers.append(
          (
            "change",
            try workspace.change(
              in: cube, by: dimension, period: after, versus: before, weight: weight,
              jointly: true)
          ))
      }
      answers.append(
        ("segments", try workspace.segments(in: cube, by: dimension, period: after, versus: before))
      )
    }
    let pair: [Dimension] = [.region, .rep]
    answers.append(
      ("joint", try workspace.segments(in: cube, by: pair, period: after, versus: before)))
    answers.append(
      (
        "shapley",
        try workspace.shapleyMix(
          in: cube, by: pair, period: after, versus: before, weight: .amount) as Any
      ))
    guard basis == .closed else { return answers }
    return try answers + searches(of: workspace, cube, after, before)
  }

  private static func searches(
    of workspace: Workspace, _ cube: Cube, _ after: Period, _ before: Period
  ) throws -> [(String, Any)] {
    [
      ("drivers", try workspace.drivers(in: cube, period: after, versus: before, depth: 2)),
      ("combinations", try workspace.combinations(in: cube, over: after...after, depth: 2)),
      ("focus", try workspace.focus(in: cube, over: after...after, depth: 2, per: .deal)),
      ("focus", try workspace.focus(in: cube, over: after...after, depth: 2, per: .day)),
      (
        "diagnosis",
        try Diagnosis(of: workspace.diagnosisData(in: cube, period: after, versus: before))
      ),
    ]
  }
}

extension Deal {
  /// The same deal a number of quarters from where the market made it, in 2024Q2.
  fileprivate mutating func move(to name: String) {
    let start = RandomDeals.quarter(name).start
    guard let closed else { return }
    let days = RandomDeals.after.start.distance(to: closed)
    let cycle = created.distance(to: closed)
    self.closed = start.advanced(by: days % 90)
    created = start.advanced(by: days % 90 - cycle)
  }
}
