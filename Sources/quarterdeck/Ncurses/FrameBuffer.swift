internal import CLinux
internal import Glibc

/// A file in memory that curses writes to, so that a frame can be sent in one piece.
final class FrameBuffer {
  let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

  /// An empty buffer; fails where the system has no memory file to give.
  init() throws(TerminalError) {
    descriptor = memfd_create("frame", memfd_close_on_exec)
    guard descriptor >= 0 else { throw .failed("memfd_create") }
    guard let file = fdopen(descriptor, "w") else {
      let error = TerminalError.failed("fdopen")
      close(descriptor)
      throw error
    }
    self.file = file
  }

  deinit { fclose(file) }

  /// Everything written since the last call.
  func drain() -> [UInt8] {
    fflush(file)
    let count = Int(lseek(descriptor, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    lseek(descriptor, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }
}
