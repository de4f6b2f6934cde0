import Glibc

/// A file that is written in large pieces under a temporary name and stands complete or not at all.
final class ExportFile {
  private static let pieceSize = 1 << 18

  let path: String
  private let descriptor: CInt
  private var piece: [UInt8] = []

  /// Opens the file; what stood there stays until ``finish()``.
  init(at path: String) throws(SynthesisError) {
    self.path = path
    descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(of: path) }
    piece.reserveCapacity(Self.pieceSize + 4096)
  }

  /// An abandoned file leaves nothing behind.
  deinit {
    close(descriptor)
    unlink(path + ".part")
  }

  /// Adds bytes through a closure, and writes when a piece is full.
  func add(_ body: (inout [UInt8]) -> Void) throws(SynthesisError) {
    body(&piece)
    if piece.count >= Self.pieceSize { try flush() }
  }

  /// Writes the rest and gives the file its name.
  func finish() throws(SynthesisError) {
    try flush()
    try publish()
  }

  /// Gives the file its name.
  func publish() throws(SynthesisError) {
    guard rename(path + ".part", path) == 0 else { throw Self.failure(of: path) }
  }

  /// Writes what has been added.
  func flush() throws(SynthesisError) {
    var done = 0
    while done < piece.count {
      let written = piece.withUnsafeBytes { bytes in
        bytes.baseAddress.map { write(descriptor, $0 + done, bytes.count - done) } ?? 0
      }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw Self.failure(of: path) }
      done += written
    }
    piece.removeAll(keepingCapacity: true)
  }

  private static func failure(of path: String) -> SynthesisError {
    let code = errno
    if code == ENOSPC || code == EDQUOT { return .diskFull(path: path) }
    return .notWritable(path: path, reason: SystemReason.text(of: code))
  }
}
