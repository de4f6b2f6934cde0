import Testing

@testable import Screen

@Suite struct SparklineTests {
  @Test func eachNumberIsAColumnOfItsHeight() {
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8]).text(.unicode) == "▁▂▃▄▅▆▇██")
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8]).text(.ascii) == "123456788")
  }

  @Test func noDataIsADotAndNeverAZero() {
    #expect(Sparkline([0, nil, 1, .nan]).text(.unicode) == "▁·█·")
    #expect(Sparkline([0, nil, 1]).text(.ascii) == "1.8")
    #expect(Sparkline([]).text(.unicode) == "")
  }

  @Test func aScaleOfItsOwnCanBeGiven() {
    #expect(Sparkline([0.2, 0.4], axis: Axis(0, 1)).text(.unicode) == "▂▄")
  }

  @Test func theNewestNumbersAreDrawnOnTheScaleOfAll() {
    var canvas = Canvas(Size(3, 1))
    Sparkline([8, 0, 1, 4]).draw(on: &canvas, in: canvas.bounds, role: .up)

    #expect(canvas.text == "▁▂▅")
    #expect(canvas[Point(0, 0)]?.role == .up)
  }
}
