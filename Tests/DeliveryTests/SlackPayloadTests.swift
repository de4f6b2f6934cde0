import Foundation
import Testing

@testable import Delivery

@Test func nothingOfTheDataBecomesALinkOrAMentionInSlack() throws {
  let letter = Letter(
    id: "1", subject: "D1 <!channel>", lines: ["<https://evil.example|Sign in> & *win*"],
    date: Date())

  let payload = try JSONEncoder().encode(SlackPayload(letter))

  let sent = try #require(try JSONSerialization.jsonObject(with: payload) as? [String: Any])
  #expect(
    sent["text"] as? String
      == "D1 &lt;!channel&gt;\n&lt;https://evil.example|Sign in&gt; &amp; *win*")
  #expect(sent["mrkdwn"] as? Bool == false)
  #expect(sent["parse"] as? String == "none")
  #expect(sent["unfurl_links"] as? Bool == false)
  #expect(sent["unfurl_media"] as? Bool == false)
}
