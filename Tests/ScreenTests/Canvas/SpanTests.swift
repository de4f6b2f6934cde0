import Testing

@testable import Screen

@Suite struct SpanTests {
  @Test func aPieceCountsColumnsAsShown() {
    #expect(Span("日本 🙂").columns == 7)
    #expect(Span("a\u{200B}b", .key).columns == 2)
    #expect(Span("").columns == 0)
  }
}
