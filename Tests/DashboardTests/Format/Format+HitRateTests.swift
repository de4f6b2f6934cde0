@testable import Dashboard
@testable import Engine
import Testing

@Suite struct FormatHitRateTests {
  private static func sentence(_ count: Int, lost: Int) -> String {
    Format.sentence(
      HitRate(
        of: (0..<count).map { HitRate.Case(isLost: $0 < lost, comparable: (ended: 5, lost: 2)) }))
  }

  @Test func aHitRateIsSaidWithItsComparisonAndItsLuck() {
    #expect(
      Self.sentence(25, lost: 16)
        == "16 of 25 ended deals that it pointed at were lost (64 %, 45–80 %); comparable deals lose "
        + "40 %, which luck does not explain (p = 0.013).")
    #expect(Self.sentence(25, lost: 11).hasSuffix("which could be luck (p = 0.41)."))
    #expect(Self.sentence(3, lost: 1).hasSuffix("comparable deals lose 40 %: too few to say more."))
    #expect(
      Self.sentence(0, lost: 0)
        == "no deal that it pointed at has ended with others to compare it with.")
  }
}
