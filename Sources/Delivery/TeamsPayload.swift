import Foundation

/// A letter as a workflow of Microsoft Teams takes it: an Adaptive Card of runs of text, which unlike
/// blocks of text read no markup, so that nothing of the data becomes a link.
///
/// Source of the form: Microsoft, "Create incoming webhooks with Workflows" and the schema of
/// Adaptive Cards 1.4.
struct TeamsPayload: Encodable {
  private let type = "message"
  private let attachments: [Attachment]

  init(_ letter: Letter) {
    let title = Paragraph(inlines: [Run(text: letter.subject, weight: "Bolder")])
    let body = letter.lines.map { Paragraph(inlines: [Run(text: $0, weight: nil)]) }
    attachments = [Attachment(content: Card(body: [title] + body))]
  }

  private struct Attachment: Encodable {
    let contentType = "application/vnd.microsoft.card.adaptive"
    let content: Card
  }

  private struct Card: Encodable {
    let type = "AdaptiveCard"
    let version = "1.4"
    let body: [Paragraph]
  }

  private struct Paragraph: Encodable {
    let type = "RichTextBlock"
    let inlines: [Run]
  }

  private struct Run: Encodable {
    let type = "TextRun"
    let text: String
    let weight: String?
  }
}
