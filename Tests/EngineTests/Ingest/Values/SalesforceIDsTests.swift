import Testing

@testable import Engine

/// Long ids from Python, for each `i`: `i + "".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[sum(1 << j for j in
/// range(5) if i[s + j].isupper())] for s in (0, 5, 10))`.
@Suite struct SalesforceIDsTests {
  @Test(arguments: [
    ("006000000000001", "006000000000001AAA"), ("0015000000Gv7qJ", "0015000000Gv7qJAAR"),
    ("00530000003xqAb", "00530000003xqAbAAI"), ("006ABCDEabcdefG", "006ABCDEabcdefGYHQ"),
  ])
  func aShortIDBecomesTheLongOneThatNamesTheSame(short: String, long: String) {
    #expect(SalesforceIDs.whole(short) == long)
    let ids = SalesforceIDs()
    PaddedText(short).read {
      #expect(String(decoding: ids.whole($0).bytes, as: UTF8.self) == long)
    }
  }

  @Test(arguments: ["", "006A1", "006000000000001AAA", "D06000000000001", "00600000000000é"])
  func whatIsNoShortIDStaysAsItIs(id: String) {
    #expect(SalesforceIDs.whole(id) == id)
  }
}
