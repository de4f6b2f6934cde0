import Testing

@testable import Screen

@Suite struct PaintSourceTests {
  @Test func everyKnownRoleHasASourceAmongTheKeysOfBtop() {
    #expect(Role.known.filter { PaintSource.ofRole[$0] == nil } == [])
    #expect(Set(PaintSource.ofRole.keys) == Set(Role.known))
  }
}
