import Foundation
import Testing

@testable import Delivery

@Test func teamsGetsACardOfTextThatIsNoMarkup() throws {
  let letter = Letter(
    id: "1", subject: "high: D1", lines: ["[Sign in](https://evil.example)", ""], date: Date())

  let payload = try JSONEncoder().encode(TeamsPayload(letter))

  let sent = try JSONSerialization.jsonObject(with: payload) as? NSDictionary
  let run: (String, String?) -> [String: Any] = { text, weight in
    let whole = ["type": "TextRun", "text": text, "weight": weight].compactMapValues(\.self)
    return ["type": "RichTextBlock", "inlines": [whole]]
  }
  let wanted: NSDictionary = [
    "type": "message",
    "attachments": [
      [
        "contentType": "application/vnd.microsoft.card.adaptive",
        "content": [
          "type": "AdaptiveCard", "version": "1.4",
          "body": [
            run("high: D1", "Bolder"), run("[Sign in](https://evil.example)", nil), run("", nil),
          ],
        ],
      ]
    ],
  ]
  #expect(sent == wanted)
}
