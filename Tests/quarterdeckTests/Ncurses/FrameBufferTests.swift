import Glibc
import Testing

@testable import quarterdeck

@Suite struct FrameBufferTests {
  @Test func whatWasWrittenComesOutOnce() throws {
    let buffer = try FrameBuffer()
    fputs("one ", buffer.file)
    fputs("frame", buffer.file)

    #expect(buffer.drain() == Array("one frame".utf8))
    #expect(buffer.drain() == [])
  }

  @Test func aShortFrameKeepsNothingOfALongOne() throws {
    let buffer = try FrameBuffer()
    fputs(String(repeating: "x", count: 100_000), buffer.file)
    #expect(buffer.drain().count == 100_000)

    fputs("y", buffer.file)

    #expect(buffer.drain() == [UInt8(ascii: "y")])
  }
}
