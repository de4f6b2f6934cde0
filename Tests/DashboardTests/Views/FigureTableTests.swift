@testable import Dashboard
import Screen
import Testing

@Suite struct FigureTableTests {
  private func lines(_ width: Int) -> [String] {
    FigureTable(
      [
        FigureTable.Column("name", ["AUC", "log loss"]),
        FigureTable.Column("model", ["0.700", "−0.65"]),
        FigureTable.Column("[95%]", isDetail: true, ["0.60 to 0.80", ""]),
        FigureTable.Column("base", ["0.5", "1"]),
      ], width: width
    ).lines.map { $0.map(\.text).joined() }
  }

  @Test func textsStandLeftAndNumbersRight() {
    #expect(
      lines(80) == [
        " name      model         [95%]  base",
        " AUC       0.700  0.60 to 0.80   0.5",
        " log loss  −0.65                   1",
      ])
  }

  @Test func detailsAreLeftOutWhereTheRoomIsShort() {
    #expect(lines(36).first == " name      model         [95%]  base")
    #expect(lines(35).first == " name      model  base")
    #expect(lines(3).first == " name      model  base", "what is no detail stays")
  }
}
