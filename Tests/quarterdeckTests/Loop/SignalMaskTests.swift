import Glibc
import Testing

@testable import quarterdeck

@Suite struct SignalMaskTests {
  @Test func theSignalsWaitWhileTheyAreBlocked() {
    for number in [SIGTERM, SIGWINCH] { signal(number, SIG_DFL) }
    SignalMask.blockAll()
    let queue = SignalQueue()
    for number in [SIGTERM, SIGWINCH, SIGTERM] { raise(number) }

    #expect(queue.drain() == [SIGTERM, SIGWINCH])
    #expect(queue.drain() == [])
    SignalMask.unblockAll()
  }

  @Test func aSetHoldsItsSignalsOnly() {
    var set = SignalMask.set(of: [SIGINT])

    #expect(sigismember(&set, SIGINT) == 1)
    #expect(sigismember(&set, SIGTERM) == 0)
  }
}
