import Testing

@testable import Engine

@Suite struct RoutingTests {
  private static let people = [
    Recipient("ada", channel: "mail", reps: ["Ann"], manager: "grace", team: "emea"),
    Recipient("bob", channel: nil, reps: ["Bob"], manager: "grace", team: "emea"),
    Recipient("cy", channel: nil, reps: ["Cy"], manager: "dan", team: "emea"),
    Recipient("eve", channel: nil, reps: ["Eve"]),
    Recipient("grace", channel: "slack"), Recipient("dan", channel: nil),
    Recipient("emea", channel: "slack"), Recipient("ops", channel: "slack"),
  ]

  private static func alert(of rep: String) -> Alert {
    Alert(
      id: 1, rule: .stageStall, dealID: "D1", rep: rep, severity: .watch, sentence: "",
      firstSeen: BoardRow.day, lastSeen: BoardRow.day)
  }

  @Test(arguments: [
    ("Ann", "ada"), ("Bob", "grace"), ("Cy", "emea"), ("Eve", "ops"), ("Zoe", "ops"), ("", "ops"),
  ])
  func theFirstWhoCanBeReachedOfOwnerManagerAndTeamIsTold(rep: String, name: String) throws {
    let routing = try Routing(Self.people, fallback: "ops")

    #expect(routing.recipient(of: Self.alert(of: rep)).name == name)
  }

  @Test func whatIsAboutNoDealGoesToTheFallback() throws {
    let routing = try Routing(Self.people, fallback: "ops")
    let drift = Alert(
      id: 1, rule: .modelDrift, rep: "Ann", severity: .high, sentence: "", firstSeen: BoardRow.day,
      lastSeen: BoardRow.day)

    #expect(routing.recipient(of: drift).name == "ops")
  }

  @Test func settingsThatLeaveSomebodyOutAreRefused() {
    let names = Self.people.map(\.name).sorted()
    #expect(throws: RoutingError.unknown("hal", of: nil, known: names)) {
      try Routing(Self.people, fallback: "hal")
    }
    #expect(throws: RoutingError.unreachableFallback("dan")) {
      try Routing(Self.people, fallback: "dan")
    }
    #expect(throws: RoutingError.ownedTwice(rep: "Ann", by: ["ada", "ann"])) {
      try Routing(
        Self.people + [Recipient("ann", channel: "mail", reps: ["Ann"])], fallback: "ops")
    }
    #expect(throws: RoutingError.unknown("boss", of: "al", known: ["al", "ops"])) {
      try Routing(
        [Recipient("al", channel: nil, manager: "boss"), Recipient("ops", channel: "x")],
        fallback: "ops")
    }
  }
}
