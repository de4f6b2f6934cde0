import Testing

@testable import Engine

@Suite struct FeatureSchemaDigestTests {
  @Test func theDigestChangesWithTheColumns() {
    let book = PlantedProgress().book()
    let closed = book.created.indices.filter { book.closed[$0] != DealBook.openDay }
    let digest = FeatureSchema(of: closed, in: book).digest

    #expect(digest.count == 64)
    #expect(digest == FeatureSchema(of: closed, in: book).digest)
    #expect(digest != FeatureSchema(of: closed, in: book, allowing: []).digest)
  }
}
