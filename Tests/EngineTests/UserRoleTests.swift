import Testing

@testable import Engine

@Suite struct UserRoleTests {
  @Test func eachMayDoWhatThoseBeforeMay() {
    #expect(UserRole.allCases.sorted() == UserRole.allCases)
    #expect(UserRole.reader < .manager && .manager < .admin)
  }
}
