import Testing

@testable import Screen

@Suite struct RoleTests {
  @Test func aRoleFallsBackAlongItsNameToText() {
    let chain = Array(sequence(first: Role("risk.high.now")) { $0.parent })

    #expect(chain == ["risk.high.now", "risk.high", "risk", "text"])
    #expect(Role.text.parent == nil)
  }

  @Test(arguments: [
    (0.0, "heat.0"), (0.12, "heat.0"), (0.13, "heat.1"), (0.5, "heat.2"), (1.0, "heat.4"),
    (-3.0, "heat.0"), (7.0, "heat.4"), (.nan, "heat.2"), (.infinity, "heat.2"),
  ])
  func theScaleFromBadToGoodHasFiveSteps(position: Double, name: String) {
    #expect(Role.heat(position) == Role(name))
    #expect(Role.known.contains(Role.heat(position)))
  }

  @Test func noRoleIsKnownTwice() {
    #expect(Set(Role.known).count == Role.known.count)
    #expect(Role.known.allSatisfy { $0.name == $0.name.lowercased() && "\($0)" == $0.name })
  }
}
