@testable import Dashboard
@testable import Engine
import Screen
import Testing

@Suite struct ReliabilityChartTests {
  private func bin(_ won: Int, of deals: Int, predicted: Double) -> Reliability.Bin {
    Reliability.Bin(deals: deals, won: won, predicted: predicted, above: 0, upTo: 1)
  }

  private func picture(_ bins: [Reliability.Bin], _ size: Size, _ glyphs: Glyphs) -> [String] {
    ReliabilityChart(bins, size: size, glyphs: glyphs).lines.map { $0.map(\.text).joined() }
  }

  // Wilson's intervals as statsmodels gives them: 20 of 100 is 13.3 to 28.9 %, 50 of 100 is
  // 40.4 to 59.6 %, 90 of 100 is 82.6 to 94.5 %; so both scales run from 10 to 100 %.

  @Test func pointsStandAtPredictedAndObserved() {
    let bins = [
      bin(20, of: 100, predicted: 0.2), bin(50, of: 100, predicted: 0.8),
      bin(90, of: 100, predicted: 0.95),
    ]

    #expect(
      picture(bins, Size(31, 13), .ascii).dropFirst().dropLast(2) == [
        " 100 %|                      ..",
        "      |                    ..* ",
        "      |                 ...  | ",
        "      |               ..       ",
        "      |            ...   |     ",
        "      |         ...      *     ",
        "      |       ..         |     ",
        "      |   |...                 ",
        "      |  .*                    ",
        "  10 %|.. |                    ",
      ])
  }

  @Test func everyLineFitsTheRoom() {
    let bins = (1...9).map { bin($0 * 5, of: 50, predicted: Double($0) / 10) }
    for width in 27...90 {
      for height in 8...30 {
        let lines = picture(bins, Size(width, height), .unicode)
        #expect(lines.count == height)
        #expect(lines.allSatisfy { TextWidth.columns($0) <= width })
      }
    }
  }

  @Test func perfectBinsLieOnTheDiagonal() {
    let bins = (2...8).map { bin($0 * 100, of: 1000, predicted: Double($0) / 10) }
    let rows = picture(bins, Size(50, 20), .ascii).dropFirst().dropLast(2).map { Array($0) }

    let points = rows.flatMap { row in row.indices.filter { row[$0] == "*" } }
    #expect(points.count == 7)
    #expect(points == points.sorted(by: >), "higher rows stand further right")
  }

  @Test func aRoomTooSmallHoldsNoPicture() {
    #expect(picture([bin(1, of: 2, predicted: 0.5)], Size(22, 20), .unicode) == [])
    #expect(picture([bin(1, of: 2, predicted: 0.5)], Size(40, 7), .unicode) == [])
    #expect(picture([], Size(40, 20), .unicode) == [])
  }
}
