import Testing

@testable import quarterdeck

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
    ("cooldwon_days", "cooldown_days", 1), ("Alerts", "alerts", 0), ("abcd", "acbd", 1),
  ])
  func theDistanceCountsLettersToChange(left: String, right: String, distance: Int) {
    #expect(NearestWord.distance(left, right) == distance)
    #expect(NearestWord.distance(right, left) == distance)
  }

  @Test func onlyAWordThatCanBeMeantIsNamed() {
    let known = ["cooldown_days", "reopen_days", "stage_stall"]

    #expect(NearestWord.of("stage_stal", among: known) == "stage_stall")
    #expect(NearestWord.of("reopendays", among: known) == "reopen_days")
    #expect(NearestWord.of("threshold", among: known) == nil)
    #expect(NearestWord.of("x", among: []) == nil)
  }
}
