import Dispatch
import Synchronization

/// Work that has begun on another thread and whose answer is fetched later.
final class Beside<Answer: Sendable>: Sendable {
  private let answer = Mutex<Answer?>(nil)
  private let group = DispatchGroup()

  /// Begins at once.
  init(_ work: @escaping @Sendable () -> Answer) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let result = work()
      answer.withLock { $0 = result }
    }
  }

  /// Waits for the answer; it is there once the work has ended.
  func fetch() -> Answer? {
    group.wait()
    return answer.withLock { $0 }
  }
}
