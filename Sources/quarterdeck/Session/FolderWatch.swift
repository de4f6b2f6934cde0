internal import CLinux
import Foundation
import Glibc

/// Tells when a file of a folder is written to, by whichever process, without polling.
final class FolderWatch: Sendable {
  private let descriptor: Int32
  /// Quiet time after which a burst of writes counts as one.
  private static let settleMilliseconds: UInt32 = 200

  /// A watch that calls back from a thread of its own; `nil` where the system has none to give.
  init?(folder: String, onChange: @escaping @Sendable () -> Void) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0,
      inotify_add_watch(descriptor, folder, UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO)) >= 0
    else { return nil }
    let descriptor = descriptor
    Thread.detachNewThread {
      var block = [UInt8](repeating: 0, count: 16_384)
      while read(descriptor, &block, block.count) > 0 {
        usleep(Self.settleMilliseconds * 1000)
        onChange()
      }
    }
  }
}
