/// The bytes of a file, unpacked where it is a gzip file, and no more of them than is allowed.
final class UnpackedBytes {
  let file: FileBytes
  private let limits: ImportLimits
  private var inflater: GzipInflater?
  private var count = 0
  /// The first bytes, read to see what kind of file it is.
  private var opening: [UInt8] = []

  init(path: String, limits: ImportLimits) throws(IngestError) {
    file = try FileBytes(path: path)
    self.limits = limits
    try readOpening()
    guard GzipInflater.isGzip(opening) else { return }
    inflater = opening.withUnsafeBytes { GzipInflater(path: path, opening: $0, limits: limits) }
    opening = []
  }

  var isPacked: Bool { inflater != nil }

  /// Fills memory as far as the file allows and returns the number of bytes; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    let got = try readUnchecked(into: memory)
    count += got
    guard count <= limits.expandedBytes else {
      throw .expandedTooLarge(file.path, limit: "\(limits.expandedBytes >> 20) MiB")
    }
    return got
  }

  private func readUnchecked(
    into memory: UnsafeMutableRawBufferPointer
  ) throws(IngestError) -> Int {
    if let inflater { return try inflater.read(into: memory, from: file) }
    guard !opening.isEmpty else { return try file.read(into: memory) }
    let first = min(opening.count, memory.count)
    memory.copyBytes(from: opening.prefix(first))
    opening.removeFirst(first)
    return first
  }

  private func readOpening() throws(IngestError) {
    opening = Array(repeating: 0, count: 512)
    let read: Result<Int, IngestError> = opening.withUnsafeMutableBytes { memory in
      Result { () throws(IngestError) -> Int in try file.read(into: memory) }
    }
    opening.removeLast(opening.count - (try read.get()))
  }
}
