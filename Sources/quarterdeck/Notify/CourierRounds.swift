import Dispatch
import Synchronization

/// Rounds of a courier beside other work, never two at a time.
final class CourierRounds: Sendable {
  private enum State {
    case resting, walking, ended
  }

  private let state = Mutex(State.resting)
  private let group = DispatchGroup()

  /// Begins a round unless one is on its way; `walk` asks before each message whether to go on.
  func begin(_ walk: @escaping @Sendable (_ goesOn: () -> Bool) -> Void) {
    let begins = state.withLock { state in
      guard state == .resting else { return false }
      state = .walking
      return true
    }
    guard begins else { return }
    DispatchQueue.global().async(group: group) { [self] in
      walk { state.withLock { $0 == .walking } }
      state.withLock { if $0 == .walking { $0 = .resting } }
    }
  }

  /// Begins no round any more, and waits until the message that is on its way is through.
  func end() {
    state.withLock { $0 = .ended }
    group.wait()
  }
}
