import Testing

@testable import Engine

@Suite struct LineEndsTests {
  @Test(arguments: [
    ("a,b\n1,2\n", "\n"), ("a,b\r1,2\r", "\r"), ("a,b\r\n1,2\r\n", "\n"), ("a,b", "\n"),
    ("a,b\r\r\n1,2\r\r\n", "\n"), ("a,b\n\r1,2\n\r", "\n"), ("a,b\r1,2\r\n3,4\r5,6\r", "\r"),
    ("a,b\r1,2\r\n", "\r"), ("a,b\r\n1,2\r", "\n"), ("a,b\n1,2\r", "\n"),
    ("a,b\n1,\"x\ry\rz\"\n", "\n"), ("a,b\r1,\"x\ny\nz\"\r", "\r"),
    ("a,b\r1,\"x \"\"y\"\"\nz\nz\"\r", "\r"), ("a;b\r1;\"x\ny\"\r", "\r"),
    ("a,b\n1,5\"\n2,6\" x\r\n", "\n"), ("", "\n"),
  ])
  func whatEndsMostLinesOutsideQuotesIsTheEnd(text: String, end: String) {
    #expect(LineEnds(text.utf8).end == end.utf8.first)
  }
}

/// Programs write ends of their own, and files are joined of several.
@Test(
  arguments: ["\n", "\r\n", "\r", "\r\r\n", "\n\r"], ["\n", "\r\n", "\r", "\r\r\n", "\n\r"])
func noValueHoldsAnythingOfAnEnd(first: String, second: String) throws {
  let header = "deal_id,created_date,closed_date,deal_amount,outcome,industry"
  let rows = (0..<8).map { "D\($0),2024-01-05,2024-03-15,100,Won,SaaS" }
  let lines = ([header] + rows[..<6]).map { $0 + first } + rows[6...].map { $0 + second }

  for chunkSize in [1, 1 << 20] {
    let export = try LoadedExport(text: lines.joined(), chunkSize: chunkSize)

    #expect(export.rows.map(\.id) == (0..<export.rows.count).map { "D\($0)" })
    #expect(export.rows.indices.allSatisfy { export.value(of: $0, in: .industry) == "SaaS" })
    // Ends that have nothing in common make one row of two, which is no row then.
    let isWhole = second.utf8.contains(LineEnds(lines.joined().utf8).end)
    #expect(export.rows.count == (isWhole ? 8 : 6))
    #expect(export.reasons == (isWhole ? [] : [.tooManyFields]))
  }
}
