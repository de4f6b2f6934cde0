internal import Crypto
internal import Glibc

/// A file read once from start to end, its SHA-256 computed on the way.
final class FileBytes {
  /// What tells a file from another, and from itself once it is written to.
  struct Identity: Equatable {
    let device: UInt
    let number: UInt
    let size: Int
    let changed: [Int]

    fileprivate init(_ facts: stat) {
      device = facts.st_dev
      number = facts.st_ino
      size = facts.st_size
      changed = [
        facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, facts.st_ctim.tv_sec, facts.st_ctim.tv_nsec,
      ]
    }
  }

  let path: String
  let descriptor: Int32
  private var hash = SHA256()
  private var size = 0
  private var count = 0

  init(path: String) throws(IngestError) {
    self.path = path
    // Without O_NONBLOCK a pipe keeps the open waiting for a writer.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.refusal(of: path, number: errno) }
    size = try Self.size(of: descriptor, path: path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Fills the memory as far as the file goes and returns the number of bytes; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    var count = 0
    while count < memory.count {
      let got = Glibc.read(
        descriptor, memory.baseAddress?.advanced(by: count), memory.count - count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Self.refusal(of: path, number: errno) }
      if got == 0 { break }
      count += got
    }
    hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    self.count += count
    return count
  }

  /// The SHA-256 of all bytes read so far, in lower-case hexadecimal digits.
  var sha256: String { hash.finalize().hexadecimal }

  /// How much of what the file was when it was opened has been read.
  var share: Double { size > 0 ? min(1, Double(count) / Double(size)) : 1 }

  /// Reads what is left and returns the SHA-256 of all bytes.
  func readToEnd() throws(IngestError) -> String {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { memory.deallocate() }
    while try read(into: memory) > 0 {}
    return sha256
  }

  /// Where the first line starts whose line feed before it stands at an offset or behind it.
  func lineStart(behind offset: Int) -> Int? {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { memory in
      guard let start = memory.baseAddress else { return nil }
      let got = pread(descriptor, start, memory.count, off_t(offset))
      return got > 0 ? memchr(start, 0x0A, got).map { offset + ($0 - start) + 1 } : nil
    }
  }

  /// The file as it is now.
  var identity: Identity {
    get throws(IngestError) {
      var facts = stat()
      guard fstat(descriptor, &facts) == 0 else { throw Self.refusal(of: path, number: errno) }
      return Identity(facts)
    }
  }

  private static func size(of descriptor: Int32, path: String) throws(IngestError) -> Int {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw refusal(of: path, number: errno) }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return facts.st_size
    case S_IFDIR: throw .isDirectory(path)
    default: throw .notAFile(path)
    }
  }

  /// What a system error means for whoever named the file.
  static func refusal(of path: String, number: Int32) -> IngestError {
    switch number {
    case ENOENT, ENOTDIR: .noSuchFile(path)
    case EISDIR: .isDirectory(path)
    case EACCES, EPERM: .notReadable(path)
    case ENXIO: .notAFile(path)
    default: .readFailed(errno: number, file: path)
    }
  }
}
