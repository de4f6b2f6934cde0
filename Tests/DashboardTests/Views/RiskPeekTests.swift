@testable import Dashboard
import Engine
import Screen
import Testing

@Suite struct RiskPeekTests {
  private func peek(_ index: Int, _ fixture: Fixture = .sales, width: Int = 78) -> RiskPeek {
    let board = fixture.board(.all)
    return RiskPeek(board.rows[index], reason: board.baseRateReason, width: width)
  }

  @Test func numbersKeepTheirPlacesFromDealToDeal() {
    let peeks = (0..<12).map { peek($0) }

    #expect(Set(peeks.map { $0.headline.count }).count == 1)
    #expect(Set(peeks.map { $0.cycle.count }).count == 1)
    let places = peeks.map {
      $0.reason.firstRange(of: "win ")?.lowerBound.utf16Offset(in: $0.reason)
    }
    #expect(Set(places).count == 1)
  }

  @Test func theLinesFitTheNarrowestWideScreen() {
    for peek in (0..<12).map({ peek($0) }) {
      #expect([peek.headline, peek.cycle, peek.reason].allSatisfy { TextWidth.columns($0) <= 78 })
    }
  }

  @Test func whatTheListHasNoRoomForIsSaidHere() {
    #expect(peek(0, width: 58).headline.hasSuffix("$169k at risk"))
    #expect(peek(0, width: 58).cycle.hasPrefix("112 d old"))
    #expect(!peek(0).headline.contains("$"))
  }

  @Test func withoutAModelTheAgeAloneSpeaks() {
    #expect(peek(0, .withoutModel).headline.contains("high by age"))
    #expect(peek(0, .withoutModel).headline.contains("(base rate)"))
  }
}
