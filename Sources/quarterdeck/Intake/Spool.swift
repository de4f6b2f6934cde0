import Engine
import Foundation
import Glibc

/// A folder into which others put exports and messages; what was taken in lies in `done` afterwards,
/// what was refused in `failed` with the reason beside it.
///
/// A file is taken once it has its name: who writes one writes it under a name that begins with a
/// dot or ends in `.tmp` or `.part`, and renames it. One that was taken in before a crash could move it is
/// taken again, without effect.
struct Spool {
  /// What became of one file.
  struct Entry {
    let file: String
    /// What was taken in, in a few words; `nil` where it was refused.
    let taken: String?
    let reason: String?

    /// A line for a log.
    var line: String { "spool: \(file): \(taken ?? reason.map { "refused: \($0)" } ?? "")" }
  }

  let folder: String

  /// The folder with its two inner ones, made where they are missing, for the same people as the one
  /// around it.
  init(_ folder: String) throws(Problem) {
    self.folder = folder
    for path in [folder, folder + "/done", folder + "/failed"] { try Self.make(path) }
  }

  /// The files that lie there, oldest name first.
  var waiting: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { name in
      !name.hasPrefix(".") && !name.hasSuffix(".tmp") && !name.hasSuffix(".part")
        && Self.isFile(folder + "/" + name)
    }
  }

  /// Takes one file in with some work, which says what it did, and moves it; `nil` where another
  /// process has moved it meanwhile.
  ///
  /// What may go well another time is thrown, and the file stays where it is.
  func take(_ name: String, _ work: (String) throws -> String) throws -> Entry? {
    let path = folder + "/" + name
    do {
      let taken = try work(path)
      return try move(name, to: "done").map { _ in Entry(file: name, taken: taken, reason: nil) }
    } catch {
      guard let problem = Problem(error), Self.isForGood(problem), access(path, F_OK) == 0 else {
        throw error
      }
      let place = try move(name, to: "failed")
      if let place { Self.note(problem.description, beside: place) }
      return place.map { _ in Entry(file: name, taken: nil, reason: problem.description) }
    }
  }

  /// Keeps what came another way, and was refused, as if it had been put here.
  func keep(_ body: [UInt8], as name: String, because reason: String) throws(Problem) {
    let place = self.place(of: name, in: "failed")
    do { try Data(body).write(to: URL(filePath: place), options: .atomic) } catch {
      throw Problem(
        .inputOutput, "\(place) cannot be written: check the disk, and who may write there")
    }
    Self.shareAsAround(file: place)
    Self.note(reason, beside: place)
  }

  private static func note(_ reason: String, beside place: String) {
    try? (reason + "\n").write(toFile: place + ".reason", atomically: true, encoding: .utf8)
    shareAsAround(file: place + ".reason")
  }

  /// A group's workspace holds files that the whole group reads, whatever mask the process has.
  private static func shareAsAround(file path: String) {
    let isGroups = Person.owner(ofGroupFolder: folder(around: path)) != nil
    chmod(path, isGroups ? 0o660 : 0o600)
  }

  /// Whether the same file would be refused another time too.
  private static func isForGood(_ problem: Problem) -> Bool {
    [.badData, .noInput, .usage].contains(problem.status)
  }

  /// Where the file lies then; `nil` where it has gone.
  private func move(_ name: String, to inner: String) throws(Problem) -> String? {
    let place = self.place(of: name, in: inner)
    if rename("\(folder)/\(name)", place) == 0 { return place }
    guard errno != ENOENT else { return nil }
    throw Problem(
      .inputOutput,
      "\(folder)/\(name) cannot be moved to \(inner) (\(String(cString: strerror(errno)))): check who "
        + "may write there")
  }

  /// A path in an inner folder that no file has yet.
  private func place(of name: String, in inner: String) -> String {
    var place = "\(folder)/\(inner)/\(name)"
    var number = 1
    while access(place, F_OK) == 0 {
      number += 1
      place = "\(folder)/\(inner)/\(number)-\(name)"
    }
    return place
  }

  private static func make(_ path: String) throws(Problem) {
    if mkdir(path, 0o770) == 0 { return shareAsAround(path) }
    guard errno != EEXIST else { return }
    throw Problem(
      .cannotCreate,
      "\(path): cannot make the folder (\(String(cString: strerror(errno)))); make it, or name another "
        + "one as [events] spool")
  }

  /// Whatever mask the process has: in a group's workspace the group puts files into it.
  private static func shareAsAround(_ path: String) {
    var facts = stat()
    guard stat(folder(around: path), &facts) == 0 else { return }
    let mode = facts.st_mode & 0o7777
    if mode == 0o2770 || mode & 0o5777 == 0o700 { chmod(path, mode) }
  }

  private static func folder(around path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  private static func isFile(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }
}
