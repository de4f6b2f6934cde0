@testable import Boosting
import Testing

private func parse(_ text: String) -> JSONValue? { JSONValue(parsing: Array(text.utf8)) }

@Test func itReadsEveryKindOfValue() {
  let value = parse(" {\"a\": [1, -2.5E-1, true, false, null], \"b\": \"x\\\"y\"} ")

  #expect(
    value
      == .object([
        "a": .array([.number(1), .number(-0.25), .number(1), .number(0), .null]),
        "b": .string("x\"y"),
      ]))
  #expect(parse("[]") == .array([]))
  #expect(parse("{}") == .object([:]))
}

@Test(arguments: ["1 2", "\"open", "tru", "1e999", "{1:2}", "nan", "", "[1"])
func itRefusesWhatIsNotJSON(text: String) {
  #expect(parse(text) == nil)
}

@Test func itRefusesDeepNesting() {
  let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)

  #expect(parse(deep) == nil)
  #expect(parse("[[[[1]]]]") != nil)
}

@Test func countsAreIntegersWithOrWithoutQuotes() {
  #expect(parse("\"12\"")?.integer == 12)
  #expect(parse("12")?.integer == 12)
  #expect(parse("1.5")?.integer == nil)
}
