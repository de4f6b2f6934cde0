internal import Glibc

/// Asks the kernel for large pages where much memory will be written from end to end.
///
/// A page of 4 KiB costs more time to be given than to be filled.
enum LargePages {
  private static let size = 2 << 20

  /// Asks for the room that an array has reserved; without effect where that is no large page.
  static func prefer<Value>(for values: inout [Value]) {
    let bytes = values.capacity * MemoryLayout<Value>.stride
    values.withUnsafeMutableBytes { room in
      guard let base = room.baseAddress else { return }
      let (first, end) = (UInt(bitPattern: base), UInt(bitPattern: base) + UInt(bytes))
      let start = (first + UInt(size) - 1) / UInt(size) * UInt(size)
      guard start < end, let pages = UnsafeMutableRawPointer(bitPattern: start) else { return }
      // Whether it is granted only changes the speed.
      _ = madvise(pages, Int(end - start), MADV_HUGEPAGE)
    }
  }
}
