import TestSupport
import Testing

@testable import Engine

@Suite struct RepeatedHeaderTests {
  private static let second = FooterTests.good.replacing("D1", with: "D2")

  private func load(_ lines: String..., ending: String = "\n") throws -> LoadedExport {
    try LoadedExport(text: lines.joined(separator: ending) + ending)
  }

  @Test(arguments: ["\n", "\r\n"])
  func joinedExportsAreReadAsOne(ending: String) throws {
    let export = try load(
      LoadedExport.header, FooterTests.good, LoadedExport.header, Self.second, ending: ending)

    #expect(export.rows.map(\.id) == ["D1", "D2"])
    #expect(export.report.rows == 2)
    #expect(export.reasons == [])
    #expect(
      export.report.warnings == [
        "passed over the header, which stands again in line 3: were several exports joined?"
      ])
  }

  /// The mark at the start of a file stands in the middle then.
  @Test func aMarkBeforeItAndMoreThanOneAreNoHindrance() throws {
    let export = try load(
      LoadedExport.header, FooterTests.good, "\u{FEFF}" + LoadedExport.header, LoadedExport.header,
      Self.second)

    #expect(export.rows.map(\.id) == ["D1", "D2"])
    #expect(
      export.report.warnings == [
        "passed over the header, which stands again 2 times, from line 3: were several exports joined?"
      ])
  }

  @Test func anotherHeaderIsAFinding() throws {
    let other = LoadedExport.header.replacing("deal_amount", with: "value")
    let export = try load(LoadedExport.header, FooterTests.good, other, Self.second)

    #expect(export.rows.map(\.id) == ["D1", "D2"])
    #expect(export.reasons.count == 1)
    #expect(export.report.warnings == [])
  }
}
