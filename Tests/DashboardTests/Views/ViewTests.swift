@testable import Dashboard
import Screen
import Testing

@Suite struct ViewTests {
  private static let screens = [
    "1", "2", "3", "4", "5", "Enter", "?", "t", ": 'by_re'", "/ 'a'", "4 z",
  ]

  @Test(arguments: screens)
  func everySizeIsDrawn(keys: String) {
    for (fixture, step) in [(Fixture.sales, 2), (.odd, 3), (.empty, 9)] {
      var film = Film(fixture, 80, 24)
      film.play(keys)
      for index in stride(from: 0, to: Self.sizes.count, by: step) {
        let (width, height) = Self.sizes[index]
        film.act(.resized(Size(width, height)))
        film.play("Down Up")
        let lines = film.canvas.lines

        #expect(lines.count == height)
        let wide = lines.filter { TextWidth.columns($0) > width }
        #expect(wide.isEmpty, "\(width)x\(height) \(keys)")
      }
    }
  }

  /// Every width and every height, paired so that each meets others; a fixture takes its share.
  private static let sizes: [(Int, Int)] =
    (1...220).map { ($0, $0 * 37 % 60 + 1) } + (1...60).map { ($0 * 53 % 220 + 1, $0) }

  @Test(arguments: [
    ("2", "closed"), ("3", "closed"), ("5", "closed"), ("6", "closed"),
    ("2 Enter Enter", "closed"), ("2 Enter Enter 5", "closed"), ("2 Enter Enter 3", "closed"),
    (": 'basis_created' Enter 2 Enter Enter Enter", "created"),
    (": 'basis_usual' Enter 3", "closed, not usual size"),
    (": 'basis_created' Enter 6", "closed, not created"),
  ])
  func everyScreenNamesWhichDealsItCounts(keys: String, basis: String) {
    var film = Film(.sales, 80, 24)
    film.play(keys)

    #expect(film.canvas.lines[1].contains(basis), "\(film.canvas.lines[1])")
  }

  @Test func theWaterfallEndsInItsSumAndSaysWhatItsColumnsMean() {
    var film = Film(.sales, 80, 24)
    film.play("5")

    #expect(film.canvas.lines.contains { $0.contains("sum") && $0.contains("−0.1  −2.4  −2.5") })
    #expect(film.canvas.text.contains("mix: other kinds of deals"))
  }

  @Test func beforeAnyAnswerEveryScreenIsDrawn() {
    for key in ["1", "2", "3", "4", "5", "Enter"] {
      var state = State(size: Size(80, 24), asOf: Fixture.sales.asOf)
      _ = update(&state, .started)
      if let key = Key(name: key) { _ = update(&state, .key(key)) }
      var canvas = Canvas(state.size)
      view(state, on: &canvas)

      #expect(canvas.text.contains("Loading"), "\(key)")
    }
  }

  @Test func aSmallScreenSaysThatItIsAndGrowsBack() {
    var film = Film(.sales, 40, 10)
    #expect(film.canvas.lines.first == "This terminal is 40x10, too small for")

    film.act(.resized(Size(80, 24)))
    #expect(film.canvas.text.contains("D04217"))
  }

  @Test(arguments: [(80, 24), (200, 50)])
  func aStepDownChangesAFewCellsOnly(width: Int, height: Int) {
    var film = Film(.sales, width, height)
    film.play("wait Down wait")
    let before = film.canvas
    film.play("Down")
    let after = film.canvas

    let changed = (0..<height).reduce(0) { sum, y in
      sum + zip(before.row(y), after.row(y)).filter { $0 != $1 }.count
    }
    #expect(changed > 0)
    #expect(changed <= 30)
  }

  @Test func noHostileCharacterReachesTheScreen() {
    for keys in Self.screens {
      var film = Film(.odd, 120, 40)
      film.play(keys)
      let hostile = film.canvas.text.unicodeScalars.filter {
        $0.value != 0x0A && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value))
          || (0x202A...0x202E).contains($0.value)
      }

      #expect(hostile.isEmpty, "\(keys)")
    }
  }

  @Test func anASCIICanvasHoldsOnlyASCII() {
    var film = Film(.sales, 80, 24, isUnicode: false)
    for keys in Self.screens {
      film.play(keys)
      let text = film.canvas.text

      #expect(text.utf8.count == text.unicodeScalars.count, "\(keys)")
      #expect(!text.replacing("? help", with: "").contains("?"), "\(keys)")
      film.play("Esc Esc")
    }
  }
}
