import Glibc
import Testing

@testable import quarterdeck

@Suite struct ErrorCaptureTests {
  @Test func messagesAreHeldBackUntilTheEnd() throws {
    let line = try #require(PseudoTerminal())
    let capture = try #require(ErrorCapture.begin(line.program))
    write(line.program, "trouble", 7)
    #expect(line.received() == "")

    capture.end()
    capture.end()

    #expect(line.received() == "trouble")
  }

  @Test func ofAFloodTheLastBytesAreShown() throws {
    let pipe = try #require(PseudoTerminal())
    let capture = try #require(ErrorCapture.begin(pipe.program))
    let flood = String(repeating: "x", count: ErrorCapture.limit) + String(repeating: "y", count: 9)
    write(pipe.program, flood, flood.utf8.count)

    #expect(lseek(capture.held, 0, SEEK_END) == ErrorCapture.limit + 9)
    #expect(capture.tail.count == ErrorCapture.limit)
    #expect(capture.tail.suffix(10) == Array("xyyyyyyyyy".utf8)[...])
    ftruncate(capture.held, 0)
  }

  @Test func aFileAsStandardErrorIsLeftAlone() {
    let file = open("/dev/null", O_WRONLY)
    defer { close(file) }

    #expect(ErrorCapture.begin(file) == nil)
  }
}
