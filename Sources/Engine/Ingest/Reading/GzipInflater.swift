internal import CZlib
internal import Glibc

/// Unpacks a gzip stream piece by piece, one or more members one after another.
final class GzipInflater {
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private let path: String
  private let limits: ImportLimits
  private var packedCount = 0
  private var expandedCount = 0
  /// Whether the last member has ended, so that the file may end too.
  private var isBetweenMembers = false

  /// Starts with bytes that have been read already.
  init(path: String, opening: UnsafeRawBufferPointer, limits: ImportLimits) {
    self.path = path
    self.limits = limits
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for the gzip wrapper.
    inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    input.copyMemory(from: opening)
    offer(opening.count)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  static func isGzip(_ opening: some Collection<UInt8>) -> Bool {
    opening.starts(with: [0x1F, 0x8B])
  }

  /// Unpacks up to the memory's size and returns the number of bytes; 0 at the end.
  func read(
    into memory: UnsafeMutableRawBufferPointer, from file: FileBytes
  ) throws(IngestError) -> Int {
    stream.pointee.next_out = memory.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(memory.count)
    while stream.pointee.avail_out == UInt32(memory.count) {
      if stream.pointee.avail_in == 0 {
        offer(try file.read(into: input))
        if stream.pointee.avail_in == 0 {
          guard isBetweenMembers else { throw .truncatedGzip(path) }
          return 0
        }
      }
      try step()
    }
    let count = memory.count - Int(stream.pointee.avail_out)
    try note(expanded: count)
    return count
  }

  private func step() throws(IngestError) {
    if isBetweenMembers { inflateReset(stream) }
    isBetweenMembers = false
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END: isBetweenMembers = true
    default: throw .damagedGzip(path)
    }
  }

  private func offer(_ count: Int) {
    packedCount += count
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
  }

  /// A small file may shrink as far as it likes.
  private func note(expanded count: Int) throws(IngestError) {
    expandedCount += count
    guard expandedCount > 1 << 20 else { return }
    let packed = packedCount - Int(stream.pointee.avail_in)
    if expandedCount / limits.expansion > packed {
      throw .expandedTooLarge(path, limit: "\(limits.expansion) bytes for each packed one")
    }
  }
}
