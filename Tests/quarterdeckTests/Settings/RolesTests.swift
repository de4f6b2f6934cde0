import Engine
import Foundation
import Glibc
import TestSupport
import Testing

@testable import quarterdeck

@Suite struct RolesTests {
  private static let text = """
    others = "reader"
    [people]
    anna = "admin"
    carl = "reader"
    [groups]
    sales = "manager"
    staff = "reader"
    """

  @Test(arguments: [
    ("anna", ["sales"], UserRole.admin), ("ben", ["staff", "sales"], .manager),
    ("ben", ["staff"], .reader),
    ("carl", ["sales"], .reader), ("dora", [], .reader), ("sales", [], .reader),
  ])
  func aPersonsOwnEntryGoesBeforeTheMostOfTheGroups(
    name: String, groups: [String], role: UserRole
  ) throws {
    let roles = try Roles(toml: Self.text, path: "roles.toml")
    #expect(roles.role(of: Person(name: name, groups: Set(groups))) == role)
  }

  @Test(arguments: [
    ("[people]\nanna = \"admin\"", "roles.toml: needs others"),
    (
      "others = \"reeder\"",
      "roles.toml:1: others must be one of reader, manager, admin; did you mean 'reader'?"
    ),
    (
      "others = \"reader\"\n[people]\nanna = 3",
      "roles.toml:3: [people] anna must be one of reader, manager, admin"
    ),
    (
      "others = \"reader\"\n[peeple]",
      "roles.toml:2: unknown setting 'peeple'; did you mean 'people'?"
    ),
    ("others = \"reader\"\npeople = 1", "roles.toml:2: 'people' must be a [section] of settings"),
    ("others = ", "roles.toml: not a valid TOML file"),
  ])
  func aMistakeIsNamedWithItsLine(text: String, words: String) {
    let problem = #expect(throws: Problem.self) { try Roles(toml: text, path: "roles.toml") }
    #expect(problem?.description.hasPrefix(words) == true, "\(problem?.description ?? "")")
    #expect(problem?.status == .badConfiguration)
  }

  @Test func namesThatTheMachineDoesNotKnowAreTold() throws {
    let text = "others = \"reader\"\n[people]\nroot = \"admin\"\nnobody-of-this-name = \"admin\""
    let roles = try Roles(toml: text + "\n[groups]\nno-such-group = \"manager\"", path: "r.toml")

    #expect(roles.strangers == ["no-such-group", "nobody-of-this-name"])
  }

  @Test func aFileThatOthersCanHaveWrittenIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/roles.toml"
    try Self.text.write(toFile: path, atomically: true, encoding: .utf8)

    chmod(path, 0o644)
    #expect(try Roles(at: path, ownedBy: getuid()).others == .reader)
    #expect(throws: Problem.self) { try Roles(at: path, ownedBy: getuid() + 1) }
    chmod(path, 0o664)
    #expect(throws: Problem.self) { try Roles(at: path, ownedBy: getuid()) }
  }
}
