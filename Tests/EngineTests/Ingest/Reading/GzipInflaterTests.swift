import Foundation
import Testing

@testable import Engine

/// Files made by another program.
///
/// printf '%s\n' 'deal_id,created_date,closed_date,deal_amount,outcome' 'D1,2024-01-01,,5,' |
///   gzip -n9 | base64 -w0; head -c 20000000 /dev/zero | tr '\0' 'x' | gzip -n9 | head -c ...
@Suite struct GzipInflaterTests {
  static let packed = Data(
    base64Encoded:
      "H4sIAAAAAAACA0tJTcyJz0zRSS5KTSxJTYlPAZI6yTn5xTB2CkhBYm5+aV6JTn5pSXJ+biqXi6GOkYGRia6BIRDp6JjqcAEAVXfqpkcAAAA="
  )

  private func survey(_ bytes: Data, limits: ImportLimits = ImportLimits()) throws -> TextSurvey {
    let file = try TemporaryFile(Array(bytes))
    return try TextSurvey(path: file.path, limits: limits)
  }

  @Test func aPackedFileIsReadLikeItsText() throws {
    let packed = try #require(Self.packed)
    let export = try LoadedExport(bytes: Array(packed))
    let twice = try LoadedExport(bytes: Array(packed) + Array(packed))

    #expect(export.rows.map(\.id) == ["D1"])
    #expect(export.report.isPacked)
    #expect(twice.report.rows == 2)
    #expect(twice.rows.count == 1)
  }

  @Test func aFileThatEndsTooEarlyIsRefused() throws {
    let packed = try #require(Self.packed)
    for count in 2..<packed.count {
      let error = #expect(throws: IngestError.self) { try survey(packed.prefix(count)) }

      #expect(error?.code == "truncated_gzip", "\(count) bytes")
    }
  }

  @Test(arguments: 10..<70)
  func aDamagedByteIsRefusedOrHarmless(place: Int) throws {
    var packed = try #require(Self.packed)
    packed[place] ^= 0x55
    do {
      let survey = try survey(packed)
      #expect(survey.isPacked)
    } catch let error as IngestError {
      #expect(
        ["damaged_gzip", "truncated_gzip", "empty_file", "not_csv"].contains(error.code ?? ""))
    }
  }

  @Test func whatUnpacksTooFarIsRefused() throws {
    let program = Process()
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(repeating: 0x78, count: 20 << 20).write(to: folder)
    program.executableURL = URL(filePath: "/bin/gzip")
    program.arguments = ["-9", folder.path]
    try program.run()
    program.waitUntilExit()
    let path = folder.path + ".gz"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: IngestError.self) { try TextSurvey(path: path) }
    var limits = ImportLimits()
    limits.expansion = 100_000
    limits.expandedBytes = 1 << 20

    #expect(error?.code == "expanded_too_large")
    #expect(throws: IngestError.expandedTooLarge(path, limit: "1 MiB")) {
      try TextSurvey(path: path, limits: limits)
    }
  }
}
