import TestSupport
import Testing

@testable import Engine

@Suite struct NetworkFileSystemTests {
  private let mounts = """
    /dev/sda1 / ext4 rw 0 0
    server:/home /home nfs4 rw 0 0
    /dev/sdb1 /home/local ext4 rw 0 0
    me@there:/ /mnt/far\\040away fuse.sshfs rw 0 0
    /dev/fuse /mnt/ntfs fuseblk rw 0 0
    //server/share /share cifs rw 0 0
    /dev/sdc1 /share ext4 rw 0 0
    """

  @Test(arguments: [
    ("/home/ada/data", "nfs4"), ("/home", "nfs4"), ("/mnt/far away/x", "fuse.sshfs"),
  ])
  func aRemoteFolderIsFoundByItsMount(path: String, kind: String) {
    #expect(NetworkFileSystem.kind(of: path, mounts: mounts) == kind)
  }

  @Test(arguments: ["/", "/homework", "/home/local/x", "/mnt/ntfs/x", "/mnt/far", "/share/x"])
  func aLocalFolderIsNotMistaken(path: String) {
    #expect(NetworkFileSystem.kind(of: path, mounts: mounts) == nil)
  }

  @Test func theFolderOfTheTestsIsLocal() throws {
    #expect(try NetworkFileSystem.kind(at: TemporaryFolder().path) == nil)
  }
}
