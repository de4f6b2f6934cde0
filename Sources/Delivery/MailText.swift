import Foundation

/// A letter as the text of an e-mail: RFC 5322 with MIME, the body as base64 of UTF-8.
struct MailText {
  let text: String

  /// Addresses are plain, as `ada@example.com`.
  init(_ letter: Letter, from sender: String, to receiver: String) {
    let domain = sender.split(separator: "@").last ?? "localhost"
    let headers = [
      "From: Quarterdeck <\(sender)>", "To: <\(receiver)>",
      "Subject: \(Self.subject(letter.subject))", "Date: \(Self.date(letter.date))",
      "Message-ID: <\(letter.id)@\(domain)>", "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    let body = Data(letter.lines.map { $0 + "\r\n" }.joined().utf8)
      .base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ])
    text = headers.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n"
  }

  /// Words of RFC 2047, none of which parts a scalar, so short that no line is longer than 76.
  private static func subject(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > 39 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  private static func date(_ date: Date) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = .gmt
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
    return format.string(from: date)
  }
}
