@testable import Dashboard
import Screen
import Testing

@Suite struct TooSmallTests {
  private func lines(_ width: Int, _ height: Int) -> [String] {
    var canvas = Canvas(Size(width, height))
    TooSmall(canvas.size).draw(on: &canvas)
    return canvas.lines.filter { !$0.isEmpty }
  }

  @Test func theSentenceIsAsLongAsTheRoom() {
    #expect(
      lines(40, 10) == [
        "This terminal is 40x10, too small for", "the dashboard: make it 41x11 or larger,",
        "best 80x24. q quits.",
      ])
    #expect(
      lines(20, 4) == [
        "Too small for the", "dashboard: make the", "terminal 41x11 or", "larger. q quits.",
      ])
    #expect(lines(18, 3) == ["Too small for the", "dashboard: needs", "41x11."])
    #expect(lines(10, 3) == ["too small:", "needs", "41x11"])
    #expect(lines(5, 1) == ["41x11"])
    #expect(lines(1, 1) == ["!"])
  }

  @Test func noWordIsCut() {
    for width in 5...200 {
      for height in 1...10 {
        let text = lines(width, height).joined(separator: " ")
        #expect(text.contains("41x11"), "\(width)x\(height)")
        #expect(!text.contains("…"), "\(width)x\(height)")
      }
    }
  }
}
