import Glibc
import TestSupport
import Testing

@testable import quarterdeck

@Suite struct PersonTests {
  @Test func onlyAFolderInWhichTheGroupMayWriteIsAGroups() throws {
    let folder = try TemporaryFolder()

    chmod(folder.path, 0o700)
    #expect(Person.owner(ofGroupFolder: folder.path) == nil)
    chmod(folder.path, 0o2770)
    #expect(Person.owner(ofGroupFolder: folder.path) == getuid())
    #expect(Person.owner(ofGroupFolder: folder.path + "/none") == nil)
  }

  @Test func whoeverRunsThisIsKnownByNameAndGroups() {
    let group = getgrgid(getgid()).flatMap { $0.pointee.gr_name }.map { String(cString: $0) }

    #expect(!Person.current.name.isEmpty)
    #expect(group.map(Person.current.groups.contains) != false)
  }
}
