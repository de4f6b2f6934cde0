@testable import Dashboard
import Testing

@Suite struct CompletionTests {
  private func completions(_ text: String) -> [String] {
    var film = Film(.sales, 80, 24)
    film.play(": '\(text.replacing(" ", with: "_"))'")
    return film.state.completions
  }

  @Test func verbsComeFirst() {
    #expect(completions("re") == ["reps", "reload"])
    #expect(completions("measure") == ["measure "])
  }

  @Test func argumentsAreThoseThatExist() {
    #expect(completions("by re") == ["by region", "by rep"])
    #expect(completions("quarter 2026") == ["quarter 2026Q3", "quarter 2026Q2", "quarter 2026Q1"])
    #expect(completions("theme l") == ["theme light"])
    #expect(completions("where industry=s") == ["where industry=SaaS"])
    #expect(completions("fly me") == [])
  }

  @Test func aViewGoesOnWithItsDimensionAndItsQuarter() {
    #expect(completions("segments ") == ["segments by ", "segments quarter "])
    #expect(completions("segments by re") == ["segments by region", "segments by rep"])
    #expect(completions("segments by region q") == ["segments by region quarter "])
    #expect(
      completions("segments by region quarter 2026q2") == ["segments by region quarter 2026Q2"])
    #expect(completions("reps ") == ["reps quarter "])
  }

  @Test func tabCompletesAsFarAsItIsClear() {
    var film = Film(.sales, 80, 24)
    film.play(": 'qua' Tab")
    #expect(film.state.prompt.text == "quarter ")
    film.play("Tab")
    #expect(film.state.prompt.text == "quarter 202")
    film.play("Tab")
    #expect(film.state.prompt.text == "quarter 2026Q3")
  }
}
