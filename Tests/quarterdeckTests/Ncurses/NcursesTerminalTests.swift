import Glibc
import Testing

@testable import Screen
@testable import quarterdeck

extension CursesUsers {
  @Suite struct NcursesTerminalTests {
    func full(_ letter: String, _ size: Size = Size(80, 24)) -> Canvas {
      var canvas = Canvas(size)
      canvas.fill(canvas.bounds, with: letter)
      for x in stride(from: 0, to: size.width, by: 2) {
        canvas.paint(Rect(x: x, y: 0, width: 1, height: size.height), role: .heading)
      }
      return canvas
    }

    @Test func theTerminalIsTakenOverAndGivenBack() throws {
      let line = try #require(PseudoTerminal())
      let before = line.modes
      let terminal = try line.terminal()
      #expect(line.modes & tcflag_t(ICANON | ECHO | ISIG) == 0)
      terminal.present(Canvas(terminal.size))
      #expect(line.received().contains("\u{1B}[?1002h"))

      terminal.close()
      let farewell = line.received()
      terminal.close()

      #expect(line.modes == before)
      for ending in ["?1049l", "?25h", "?2004l", "?1006l", "?1002l", "?1000l"] {
        #expect(farewell.contains("\u{1B}[\(ending)"))
      }
      #expect(line.received() == "")
    }

    @Test func anUnchangedFrameIsNotSent() throws {
      let line = try #require(PseudoTerminal())
      let terminal = try line.terminal()
      terminal.present(Canvas(terminal.size))
      _ = line.received()

      terminal.present(Canvas(terminal.size))

      #expect(line.received() == "")
    }

    @Test func aLongFrameIsSynchronised() throws {
      let line = try #require(PseudoTerminal(Size(40, 8)))
      let terminal = try line.terminal()
      terminal.present(full("x", Size(40, 8)))
      let frame = line.received()

      #expect(frame.utf8.count > 2048)
      #expect(frame.hasPrefix("\u{1B}[?2026h") && frame.hasSuffix("\u{1B}[?2026l"))
    }

    @Test func aStalledLineSkipsFramesAndLosesNoByte() throws {
      let line = try #require(PseudoTerminal(Size(200, 60)))
      let terminal = try line.terminal()
      terminal.present(full("x", Size(200, 60)))
      #expect(terminal.blockedOutput != nil)
      terminal.present(full("y", Size(200, 60)))

      var frame = line.received()
      while terminal.blockedOutput != nil {
        terminal.flush()
        frame += line.received()
      }

      #expect(frame.hasSuffix("\u{1B}[?2026l"))
      #expect(frame.count { $0 == "x" } == 200 * 60)
      #expect(!frame.contains("y"))
    }

    @Test func theWindowsSizeIsFollowed() throws {
      let line = try #require(PseudoTerminal(Size(100, 30)))
      let terminal = try line.terminal()
      #expect(terminal.size == Size(100, 30))

      line.resize(Size(60, 20))
      terminal.resize()

      #expect(terminal.size == Size(60, 20))
    }

    @Test func aTerminalThatKnowsNoSizeIsTakenFor80By24() throws {
      let line = try #require(PseudoTerminal(Size(0, 0)))

      #expect(try line.terminal().size == Size(80, 24))
    }

    @Test func aSuspendedTerminalIsUntouchedUntilItResumes() throws {
      let line = try #require(PseudoTerminal())
      let before = line.modes
      let terminal = try line.terminal()
      terminal.present(full("x"))
      _ = line.received()

      terminal.suspend()
      #expect(line.modes == before)
      #expect(line.received().contains("\u{1B}[?1049l"))
      terminal.present(full("y"))
      #expect(line.received() == "")

      terminal.resume()
      terminal.present(full("z"))
      let frame = line.received()
      #expect(frame.contains("\u{1B}[?1049h") && frame.contains("\u{1B}[?2004h"))
      #expect(frame.count { $0 == "z" } > 0)
    }

    @Test func aCopiedTextIsSentAtOnce() throws {
      let line = try #require(PseudoTerminal())
      let terminal = try line.terminal()

      #expect(terminal.copy("D04217"))
      #expect(line.received() == "\u{1B}]52;c;RDA0MjE3\u{07}")
      terminal.suspend()
      #expect(!terminal.copy("D04217"))
    }

    @Test func anythingButATerminalIsRefused() {
      let file = open("/dev/null", O_RDWR)
      defer { close(file) }

      #expect(throws: TerminalError.notATerminal) {
        _ = try NcursesTerminal(
          theme: .builtIn, environment: TerminalEnvironment(["TERM": "xterm"]), input: file,
          output: file)
      }
    }

    @Test func withoutATypeTheTerminalIsLeftAlone() throws {
      let line = try #require(PseudoTerminal())
      let before = line.modes

      #expect(throws: TerminalError.noTerminalType) {
        _ = try NcursesTerminal(
          theme: .builtIn, environment: TerminalEnvironment([:]), input: line.program,
          output: line.program)
      }
      #expect(throws: TerminalError.unknownTerminalType("nothing")) { try line.terminal("nothing") }
      #expect(line.modes == before)
      #expect(line.received() == "")
    }
  }
}
