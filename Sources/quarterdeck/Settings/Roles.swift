import Engine
import Foundation
import Glibc
import TOMLKit

/// Who may do what in the workspaces of groups on a machine, as its administrator has written it.
///
/// A guard against mistakes: who may write a workspace's files can change them by other means.
struct Roles: Equatable {
  /// Where they stand: no option leads elsewhere, or everybody could choose their own.
  static let path = "/etc/quarterdeck/roles.toml"
  private static let keys = ["others", "people", "groups"]

  /// What everybody may do whom nothing names.
  let others: UserRole
  let people: [String: UserRole]
  let groups: [String: UserRole]

  /// The roles of this machine; `nil` where nobody has written any.
  static func ofMachine() throws(Problem) -> Self? {
    var facts = stat()
    // A link that leads nowhere is no permission for all.
    guard lstat(path, &facts) == 0 || errno != ENOENT else { return nil }
    return try Self(at: path, ownedBy: 0)
  }

  /// Reads a file that nobody but its owner, and no other owner, can have written.
  init(at path: String, ownedBy owner: uid_t) throws(Problem) {
    var facts = stat()
    guard stat(path, &facts) == 0, let text = try? String(contentsOfFile: path, encoding: .utf8)
    else { throw Problem(.badConfiguration, "\(path): cannot be read; run chmod 644 on it") }
    guard facts.st_uid == owner, facts.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
      throw Problem(
        .badConfiguration,
        "\(path): others than user \(owner) can have written it; run chown \(owner) and chmod 644")
    }
    try self.init(toml: text, path: path)
  }

  init(toml text: String, path: String) throws(Problem) {
    let file = try SettingsFile(path: path, text: text)
    try file.refuseUnknown(file.table.keys, known: Self.keys)
    guard let others = file.table["others"] else {
      throw Problem(
        .badConfiguration,
        "\(path): needs others: what everybody may do whom it does not name, such as \"reader\"")
    }
    self.others = try Self.role(others, "others", in: file)
    people = try Self.roles("people", in: file)
    groups = try Self.roles("groups", in: file)
  }

  /// What somebody may do: what is said of the person, else the most that is said of a group.
  func role(of person: Person) -> UserRole {
    people[person.name] ?? person.groups.compactMap { groups[$0] }.max() ?? others
  }

  /// Names that this machine does not know: mistyped, or of people who have left.
  var strangers: [String] {
    (people.keys.filter { getpwnam($0) == nil } + groups.keys.filter { getgrnam($0) == nil })
      .sorted()
  }

  private static func roles(
    _ section: String, in file: SettingsFile
  ) throws(Problem) -> [String: UserRole] {
    guard let entries = try file.section(section) else { return [:] }
    var roles: [String: UserRole] = [:]
    for (name, value) in entries { roles[name] = try role(value, name, section, in: file) }
    return roles
  }

  private static func role(
    _ value: any TOMLValueConvertible, _ key: String, _ section: String = "", in file: SettingsFile
  ) throws(Problem) -> UserRole {
    if let role = value.string.flatMap(UserRole.init(rawValue:)) { return role }
    let known = UserRole.allCases.map(\.rawValue)
    let hint = value.string.map { NearestWord.hint(for: $0, among: known) } ?? ""
    throw file.refusal(
      of: key, in: section, "one of \(known.joined(separator: ", "))" + hint)
  }
}
