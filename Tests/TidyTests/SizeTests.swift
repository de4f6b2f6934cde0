import Foundation
import Testing

/// Sizes may shrink, never grow: the recorded number is the worst that stands in the sources.
@Suite struct SizeTests {
  @Test func noSourceFileIsLongerThanFourHundredLines() throws {
    let long = try SourceFile.all(below: "Sources").filter { $0.lines.count > 400 }

    #expect(long.map { "\($0.path): \($0.lines.count)" } == [])
  }

  @Test func noFunctionIsLongerThanFiftyLines() throws {
    let long = try SourceFile.all(below: "Sources").flatMap { file in
      file.functionLengths.filter { $0.length > 50 }.map { "\(file.path):\($0.line) \($0.length)" }
    }

    #expect(long == [])
  }

  @Test func functionsOverThirtyLinesBecomeFewer() throws {
    let long = try SourceFile.all(below: "Sources").flatMap { file in
      file.functionLengths.filter { $0.length > 30 }.map { "\(file.path):\($0.line) \($0.length)" }
    }
    let ratchet = try SourceFile(path: "Tests/TidyTests/ratchet.txt").lines.first
    let allowed = try #require(ratchet.flatMap { Int($0) })

    #expect(long.count <= allowed, "\(long.joined(separator: "\n"))")
    #expect(long.count == allowed, "write \(long.count) into Tests/TidyTests/ratchet.txt")
  }

  @Test(arguments: [("README.md", 150), ("docs/ARCHITECTURE.md", 150), ("CONTRIBUTING.md", 60)])
  func aPageStaysWithinItsLength(path: String, limit: Int) throws {
    #expect(try SourceFile(path: path).lines.count <= limit)
  }

  @Test func decisionsStayShort() throws {
    let pages = try SourceFile.all(below: "docs/decisions", endings: ["md"])

    #expect(pages.count >= 6)
    #expect(pages.filter { $0.lines.count > 40 }.map(\.path) == [])
  }
}
