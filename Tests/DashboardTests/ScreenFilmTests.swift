@testable import Dashboard
import Screen
import Testing

/// Every screen at four sizes, as pictures to be looked at.
@Suite struct ScreenFilmTests {
  private static let sizes = [(80, 24), (50, 12), (120, 40), (200, 50)]

  @Test(arguments: [
    ("risk", "start"), ("segments", "2"), ("reps", "3"), ("alerts", "4"), ("why", "w"),
    ("diagnosis", "6"), ("model", "7"),
    ("deal", "Down Enter"), ("help", "?"), ("themes", "t"), ("prompt", ": 'se'"),
  ])
  func aScreenLooksAsRecorded(name: String, keys: String) throws {
    let strips = Self.sizes.map { width, height in
      var film = Film(.sales, width, height)
      film.shoot(keys)
      return film.strip.joined(separator: "\n")
    }

    try Transcript("screen-\(name)").expect(strips.joined(separator: "\n\n") + "\n")
  }

  @Test(arguments: ["risk", "segments", "reps", "alerts", "why", "diagnosis"])
  func oddNamesKeepTheColumns(screen: String) throws {
    let keys = ["segments": "2", "reps": "3", "alerts": "4", "why": "5", "diagnosis": "6"]
    let strips = [(80, 24), (50, 12)].map { width, height in
      var film = Film(.odd, width, height)
      film.shoot(keys[screen] ?? "start")
      return film.strip.joined(separator: "\n")
    }

    try Transcript("odd-\(screen)").expect(strips.joined(separator: "\n\n") + "\n")
  }

  @Test func anEmptyWorkspaceSaysSo() throws {
    var film = Film(.empty, 80, 24)
    for keys in ["start", "2", "3", "4", "5", "6", "7", "1 Enter"] { film.shoot(keys) }

    try Transcript("empty").expect(film.strip.joined(separator: "\n") + "\n")
  }

  @Test func aDayBeforeTheDataSaysSoOnEveryPage() throws {
    var film = Film(.tooEarly, 80, 24)
    for keys in ["start", "2", "3", "4", "5", "6", "7"] { film.shoot(keys) }

    #expect(!film.strip.joined().lowercased().contains("loading"))
    try Transcript("too-early").expect(film.strip.joined(separator: "\n") + "\n")
  }

  @Test func withoutAModelTheBaseRateIsNamedWithItsReason() throws {
    var film = Film(.withoutModel, 80, 24)
    for keys in ["start", "Enter", "7"] { film.shoot(keys) }

    try Transcript("without-model").expect(film.strip.joined(separator: "\n") + "\n")
  }

  @Test func aLongCurrencyCodeKeepsTheColumns() throws {
    let strips = [(80, 24), (50, 12)].map { width, height in
      var film = Film(.sales, width, height, currency: "CHF")
      for keys in ["start", "Enter", "Esc 2", "3", "4"] { film.shoot(keys) }
      return film.strip.joined(separator: "\n")
    }

    #expect(!strips.joined().contains("$"))
    try Transcript("currency").expect(strips.joined(separator: "\n\n") + "\n")
  }

  @Test func anASCIITerminalShowsNoQuestionMarks() throws {
    var film = Film(.sales, 80, 24, isUnicode: false)
    for keys in ["start", "2", "5", "3", "7"] { film.shoot(keys) }

    try Transcript("ascii").expect(film.strip.joined(separator: "\n") + "\n")
  }

  @Test func rolesAreNotTheOnlyMeaning() throws {
    var film = Film(.sales, 60, 16)
    let strip = ["1", "2", "4"].map { key in
      film.play(key)
      return "--- \(key)\n\(film.canvas.text)\n\(film.canvas.roles)"
    }

    try Transcript("roles").expect(strip.joined(separator: "\n") + "\n")
  }

  @Test func thePictureOfTheReadmeIsTrue() throws {
    var film = Film(.sales, 100, 28)
    film.play("Down wait")

    try Transcript("readme-risk-board").expect(film.canvas.text + "\n")
  }
}
