import Glibc

/// The one gate that every write of every process passes: an exclusive lock on a file.
///
/// Source of the need: docs/decisions/0003-grdb-and-the-writer-gate.md.
struct WriterGate: Sendable {
  let path: String
  /// How often the lock is tried, ``pause`` apart.
  let attempts: Int

  /// Five seconds' worth.
  static let patience = 250
  /// Microseconds between two attempts.
  private static let pause: UInt32 = 20_000

  init(path: String, attempts: Int = patience) {
    self.path = path
    self.attempts = attempts
  }

  /// Runs work while nobody else writes.
  /// - Throws: ``StorageError/locked(_:)`` when somebody else holds the gate for too long.
  func hold<Answer>(_ work: () throws -> Answer) throws -> Answer {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(path) }
    defer { close(file) }
    try lock(file)
    return try work()
  }

  /// Finds out, waiting as long, whether the gate can be had; work that takes long asks this first.
  /// - Throws: ``StorageError/locked(_:)`` when somebody else holds the gate for too long.
  func probe() throws { try hold {} }

  private func lock(_ file: Int32) throws {
    for attempt in 1...attempts {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw Self.failure(path) }
      if attempt < attempts { usleep(Self.pause) }
    }
    throw StorageError.locked(path)
  }

  private static func failure(_ path: String) -> StorageError {
    StoreFolder.failure(errno, at: path)
  }
}
