import Foundation

/// A letter as Slack's incoming webhooks take it: plain text, in which nothing of the data becomes a
/// link, a mention or a preview.
///
/// Source of the rules: Slack, "Formatting text for app surfaces" and "Sending messages using
/// incoming webhooks".
struct SlackPayload: Encodable {
  let text: String
  let mrkdwn = false
  let parse = "none"
  let unfurlLinks = false
  let unfurlMedia = false

  private enum CodingKeys: String, CodingKey {
    case text, mrkdwn, parse
    case unfurlLinks = "unfurl_links"
    case unfurlMedia = "unfurl_media"
  }

  init(_ letter: Letter) {
    text = ([letter.subject] + letter.lines).map(Self.escaped).joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
