import Foundation
import Testing

@Suite struct WordTests {
  @Test func theSourcesHoldNoShortcutsAroundErrors() throws {
    let shortcut = /\btry!|\bfatalError\(|\bas!\s/
    let found = try SourceFile.all(below: "Sources").flatMap { file in
      file.code.enumerated().filter { $0.element.contains(shortcut) }
        .map { "\(file.path):\($0.offset + 1)" }
    }

    #expect(found == [])
  }

  @Test func noTypeHidesBehindAWordWithoutMeaning() throws {
    let empty = /(Manager|Helper|Service|Utils|Util|Common)$/
    let found = try SourceFile.all(below: "Sources").flatMap { file in
      file.declaredTypes.filter { $0.contains(empty) }.map { "\(file.path): \($0)" }
    }

    #expect(found == [])
  }

  @Test func nothingIsLeftForLaterInTheCode() throws {
    let marker = /\b(TODO|FIXME|XXX|HACK)\b/
    let found = try SourceFile.all(below: "Sources").flatMap { file in
      file.lines.enumerated().filter { $0.element.contains(marker) }
        .map { "\(file.path):\($0.offset + 1)" }
    }

    #expect(found == [])
  }

  @Test func everyTestFileStatesAnExpectation() throws {
    let found = try SourceFile.all(below: "Tests")
      .filter { $0.code.contains { $0.contains("@Test") } }
      .filter { file in !file.code.contains { $0.contains(/#expect|#require|expect[A-Z(]/) } }

    #expect(found.map(\.path) == [])
  }

  @Test func aFileIsNamedAfterATypeInIt() throws {
    let strangers = try SourceFile.all(below: "Sources").filter { file in
      let name = URL(filePath: file.path).deletingPathExtension().lastPathComponent
      let type = String(name.split(separator: "+")[0])
      let extends = file.code.contains {
        $0.hasPrefix("extension \(type)") || $0.hasPrefix("public extension \(type)")
      }
      return name != "main" && !file.declaredTypes.contains(type) && !extends
        && !file.code.contains {
          $0.contains("func \(type.prefix(1).lowercased() + type.dropFirst())(")
        }
    }

    #expect(strangers.map(\.path) == [])
  }
}
