import Testing

@testable import Engine

@Suite struct BesideTests {
  @Test func theAnswerIsThatOfTheWorkHoweverOftenItIsFetched() {
    let many = (0..<50).map { number in Beside { (0..<1000).reduce(number, +) } }

    for (number, work) in many.enumerated() {
      #expect(work.fetch() == 499_500 + number)
      #expect(work.fetch() == 499_500 + number)
    }
  }
}
