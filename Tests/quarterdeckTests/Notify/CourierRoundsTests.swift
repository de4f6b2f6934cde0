import Foundation
import Synchronization
import Testing

@testable import quarterdeck

@Test func aRoundBeginsOnlyWhenTheLastOneIsThroughAndEndsWhenTold() {
  let rounds = CourierRounds()
  let begun = Mutex(0)
  let (isWalking, mayGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
  let walk: @Sendable (() -> Bool) -> Void = { goesOn in
    begun.withLock { $0 += 1 }
    isWalking.signal()
    mayGo.wait()
    while goesOn() { usleep(1000) }
  }

  rounds.begin(walk)
  isWalking.wait()
  rounds.begin(walk)
  #expect(begun.withLock { $0 } == 1)

  mayGo.signal()
  rounds.end()
  rounds.begin(walk)
  #expect(begun.withLock { $0 } == 1, "none begins after the end")
}
