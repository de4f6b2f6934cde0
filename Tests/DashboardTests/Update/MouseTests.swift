@testable import Dashboard
import Screen
import Testing

@Suite struct MouseTests {
  private func click(_ x: Int, _ y: Int, in film: inout Film) {
    film.act(.key(.mouse(MouseEvent(.press(.left), at: Point(x, y)))))
  }

  @Test func aClickSelectsAndASecondOneOpens() {
    var film = Film(.sales, 80, 24)

    click(10, 6, in: &film)
    #expect(film.state.risk.cursor.id == "D04110")
    click(10, 6, in: &film)
    #expect(film.state.deal.id == "D04110")
    #expect(film.state.screen == .deal)
  }

  @Test func aClickOnATabShowsTheView() {
    var film = Film(.sales, 80, 24)
    for place in Place.tabs {
      let x = film.canvas.lines[0].distance(to: place.title)
      click(x, 0, in: &film)

      #expect(film.state.screen == place)
    }
  }

  @Test func theWheelScrollsAndHeadingsDoNothing() {
    var film = Film(.sales, 80, 24)
    film.act(.key(.mouse(MouseEvent(.wheelDown, at: Point(5, 5)))))
    #expect(film.state.risk.cursor.index == 3)

    click(10, 2, in: &film)
    click(10, 3, in: &film)
    click(10, 22, in: &film)
    #expect(film.state.risk.cursor.index == 3)
    #expect(film.state.screen == .risk)
  }

  @Test func aClickBelowTheLineOfRepsThatAreNotRankedSelectsTheRep() {
    var film = Film(.sales, 80, 24)
    film.play("3")
    let line = film.canvas.lines.firstIndex { $0.contains("T. Meyer") } ?? 0

    click(10, line - 1, in: &film)
    #expect(film.state.reps.cursor.id == "L. Rossi", "the line itself selects nothing")
    click(10, line, in: &film)
    #expect(film.state.reps.cursor.id == "T. Meyer")
  }

  @Test func aClickOnAPaneGivesItTheKeys() {
    var film = Film(.sales, 200, 50)
    film.play("wait")
    let line = film.canvas.lines.firstIndex { $0.contains("HealthTech      118") } ?? 0

    click(5, line, in: &film)
    #expect(film.state.screen == .segments)
    #expect(film.state.segments.cursor.id == "HealthTech")
  }
}

extension String {
  /// The column at which a text begins.
  fileprivate func distance(to text: String) -> Int {
    ranges(of: text).first.map { distance(from: startIndex, to: $0.lowerBound) } ?? -1
  }
}
