@testable import Engine
import Testing

@Test func shareOfNothingHasNoRate() {
  var share = WinShare()
  #expect(share.rate == nil)

  share.add(isWon: true)
  share.add(isWon: false)

  #expect(share.rate == 0.5)
  #expect(share.closed == 2)
}
