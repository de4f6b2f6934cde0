import Testing

@testable import Engine

@Suite struct AmountEvidenceTests {
  private func sign(_ values: String...) -> String? {
    var evidence = AmountEvidence()
    for value in values { PaddedText(value).read { evidence.take($0) } }
    return evidence.decimalSign.map { String(Unicode.Scalar($0)) }
  }

  @Test func aValueThatCanBeReadOneWayDecidesForItsColumn() {
    #expect(sign("1.234", "12,50") == ",")
    #expect(sign("1,234", "12.50") == ".")
    #expect(sign("1,234", "1,234,567") == ".")
    #expect(sign("1.234", "1.234.567") == ",")
    #expect(sign("1.234", "1.234,5") == ",")
  }

  @Test func whatSaysNothingDecidesNothing() {
    #expect(sign("1.234", "999", "", "x") == nil)
    #expect(sign() == nil)
  }

  @Test func valuesThatDisagreeDecideNothing() {
    #expect(sign("12,50", "12.50", "1.234") == nil)
  }
}
