import Testing

@testable import Screen
@testable import quarterdeck

extension CursesUsers {
  @Suite struct CursesScreenTests {
    let isUTF8 = TerminalLocale.activate(isUnicode: true)

    func screen(
      _ type: String = "xterm-256color", _ size: Size = Size(40, 10), colors: ColorDepth? = nil
    ) throws -> CursesScreen {
      try CursesScreen(terminalType: type, size: size, theme: .builtIn, colors: colors)
    }

    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    func canvas(_ words: String, role: Role = .text, size: Size = Size(40, 10)) -> Canvas {
      var canvas = Canvas(size)
      canvas.write(words, at: Point(2, 3), role: role)
      return canvas
    }

    @Test func theFirstFrameEntersTheAlternateScreenAndShowsTheText() throws {
      let frame = text(try screen().frame(canvas("at risk")))

      #expect(frame.contains("\u{1B}[?1049h"))
      #expect(frame.contains("\u{1B}[?25l"))
      #expect(frame.contains("at risk"))
    }

    @Test func theScrollRegionIsAsTallAsTheTerminal() throws {
      let frame = text(try screen("xterm-256color", Size(90, 37)).frame(Canvas(Size(90, 37))))

      #expect(frame.contains("\u{1B}[1;37r"))
      #expect(!frame.contains("\u{1B}[1;24r"))
    }

    @Test func anUnchangedCanvasCostsNothing() throws {
      let screen = try screen()
      _ = screen.frame(canvas("same"))

      #expect(screen.frame(canvas("same")) == [])
    }

    @Test func aChangedLetterCostsAFewBytes() throws {
      let screen = try screen()
      _ = screen.frame(canvas("12 deals"))

      let change = screen.frame(canvas("13 deals"))

      #expect(text(change).contains("3"))
      #expect(!text(change).contains("deals"))
      #expect(change.count <= 20)
    }

    @Test func aRoleIsPaintedInTheColourOfItsTheme() throws {
      let style = Theme.builtIn.style(for: "risk.critical", depth: .palette)
      let color = try #require(style.foreground)

      let frame = text(try screen().frame(canvas("late", role: "risk.critical")))

      #expect(frame.contains("38;5;\(color)m"))
    }

    @Test(arguments: ["vt100", "xterm-mono"])
    func aTerminalWithoutColourGetsNone(type: String) throws {
      let screen = try screen(type)
      let frame = text(screen.frame(canvas("late", role: "risk.critical")))

      #expect(screen.depth == .mono)
      #expect(frame.contains("late"))
      #expect(!frame.contains(/\x1b\[[0-9;]*[34]\d[;m]/))
    }

    @Test func monoOnAColourTerminalSendsNoColour() throws {
      let screen = try screen(colors: .mono)
      let frame = text(screen.frame(canvas("late", role: "risk.critical")))

      #expect(!frame.contains("38;5;"))
    }

    @Test func theConsoleOpensThoughItsEntryNamesNoSize() throws {
      let frame = text(try screen("linux").frame(canvas("here")))

      #expect(frame.contains("here"))
      #expect(frame.contains("\u{1B}[1;10r"))
    }

    @Test func wideAndCombinedLettersArriveWhole() throws {
      #expect(isUTF8)
      let frame = text(try screen().frame(canvas("日本 e\u{301} ▸")))

      #expect(frame.contains("日本"))
      #expect(frame.unicodeScalars.contains("\u{301}") || frame.contains("é"))
      #expect(frame.contains("▸"))
    }

    @Test func theCursorIsShownOnlyWhereAPromptWantsIt() throws {
      let screen = try screen()
      _ = screen.frame(canvas("filter"))
      var prompt = canvas("filter")
      prompt.cursor = Point(20, 7)

      let shown = text(screen.frame(prompt))
      let hidden = text(screen.frame(canvas("filter")))

      #expect(shown.contains("\u{1B}[8;21H") && shown.contains("\u{1B}[?25h"))
      #expect(hidden.contains("\u{1B}[?25l"))
    }

    @Test func anotherThemeRepaintsWithoutClearing() throws {
      let screen = try screen()
      _ = screen.frame(canvas("late", role: "risk.critical"))
      let (blue, _) = Theme.parse("theme[cpu_end]=\"#0000ff\"", name: "blue", file: "blue.theme")
      let color = try #require(blue.style(for: "risk.critical", depth: .palette).foreground)

      screen.setTheme(blue)
      let frame = text(screen.frame(canvas("late", role: "risk.critical")))

      #expect(frame.contains("38;5;\(color)m"))
      #expect(!frame.contains("\u{1B}[2J"))
    }

    @Test(arguments: ["vt100", "linux"])
    func aTerminalWithOneScreenIsLeftEmptyForTheShell(type: String) throws {
      let screen = try screen(type)
      _ = screen.frame(canvas("keys: q leaves"))

      let end = text(screen.leave()).suffix(12)

      #expect(end.contains("\u{1B}[H\u{1B}[J") || end.contains("\u{1B}[2J"))
    }

    @Test func anAlternateScreenIsLeftAsItIs() throws {
      let screen = try screen()
      _ = screen.frame(canvas("keys: q leaves"))

      let end = text(screen.leave())

      #expect(end.contains("\u{1B}[?1049l"))
      #expect(!end.contains("\u{1B}[2J") && !end.contains("\u{1B}[J"))
    }

    @Test func aClearedScreenIsDrawnWhole() throws {
      let screen = try screen()
      _ = screen.frame(canvas("whole"))

      screen.clear()
      let frame = text(screen.frame(canvas("whole")))

      #expect(frame.contains("\u{1B}[2J") && frame.contains("whole"))
    }

    @Test func aCanvasOfAnotherSizeLeavesNothingBehind() throws {
      let screen = try screen()
      _ = screen.frame(canvas("left behind"))

      let frame = text(screen.frame(Canvas(Size(60, 2))))

      #expect(frame.contains("\u{1B}[K") || frame.contains("\u{1B}[J"))
      #expect(!screen.frame(canvas("left behind")).isEmpty)
    }

    @Test(arguments: [Size(1, 1), Size(2, 2), Size(400, 120)])
    func everySizeCanBeDrawn(size: Size) throws {
      let screen = try screen("xterm-256color", size)
      var canvas = Canvas(size)
      canvas.fill(canvas.bounds, with: "x")

      let count = screen.frame(canvas).count { $0 == UInt8(ascii: "x") }

      #expect(count > 0)
      #expect(count <= size.width * size.height)
    }

    @Test func leavingRestoresTheScreenAndNotThePalette() throws {
      let screen = try screen()
      let first = text(screen.frame(canvas("bye")))

      let bytes = text(screen.leave())

      #expect(bytes.contains("\u{1B}[?1049l") && bytes.contains("\u{1B}[?25h"))
      #expect(!first.contains("\u{1B}]"))
      #expect(!bytes.contains("\u{1B}]"))
    }

    @Test func anUnknownTypeIsAnError() {
      #expect(throws: TerminalError.unknownTerminalType("no-such-terminal")) {
        _ = try CursesScreen(
          terminalType: "no-such-terminal", size: Size(80, 24), theme: .builtIn)
      }
    }

    @Test func theKeysOfTheTerminalAreKnown() throws {
      let screen = try screen("xterm-256color")
      let sequences = Capability.keySequences

      #expect(screen.depth == .palette)
      #expect(sequences[Array("\u{1B}OB".utf8)] == .down)
      #expect(sequences[Array("\u{1B}[6~".utf8)] == .pageDown)
      #expect(sequences[Array("\u{1B}[Z".utf8)] == .backTab)
    }
  }
}
