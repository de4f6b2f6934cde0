import Foundation
import Testing

@testable import quarterdeck

@Suite struct JSONTests {
  @Test func anObjectKeepsTheOrderOfItsFields() {
    let json: JSON = ["zebra": .integer(1), "ape": [.bool(true), .null], "empty": [:]]

    #expect(json.text == #"{"zebra":1,"ape":[true,null],"empty":{}}"#)
  }

  @Test func prettyTextIndentsByTwoSpaces() {
    let json: JSON = ["rates": [.number(0.5), .number(2)]]

    #expect(json.prettyText == "{\n  \"rates\": [\n    0.5,\n    2\n  ]\n}")
  }

  @Test func whatIsUnknownOrNotFiniteIsNull() {
    #expect(JSON(Double?.none).text == "null")
    #expect(JSON(Double.nan).text == "null")
    #expect(JSON.number(.infinity).text == "null")
  }

  @Test(arguments: [
    "quote \" slash \\ line \n tab \t", "\u{0}\u{1B}[31m\u{7F}\u{9B}", "漢字 🙂 \u{2028}",
  ])
  func anyTextComesBackFromFoundationsReader(text: String) throws {
    let data = Data(JSON.array([.string(text)]).text.utf8)

    #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
    #expect(!JSON.string(text).text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x9B })
  }

  @Test func doublesComeBackToTheLastBit() throws {
    for value in [0.1 + 0.2, 1.0 / 3, -0.0287, 1e-300, 123_456_789.25, 5e20] {
      let data = Data(JSON.array([.number(value)]).text.utf8)
      #expect(try JSONDecoder().decode([Double].self, from: data) == [value])
    }
  }
}
