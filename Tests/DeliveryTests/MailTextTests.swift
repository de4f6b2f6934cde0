import Foundation
import Testing

@testable import Delivery

private func text(_ subject: String, _ lines: [String]) -> String {
  let date = Date(timeIntervalSince1970: 1_795_667_221)
  return MailText(
    Letter(id: "quarterdeck-7-0", subject: subject, lines: lines, date: date),
    from: "deck@example.com", to: "ada@example.com"
  ).text
}

/// What is expected was read back by Python.
///
///     python3 -c 'import email, email.policy, sys
///     letter = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
///     print([letter["subject"], letter.get_content()])'
///
/// gives ['Müller: stalled', '69 days in Proposal\nGrüße\n'].
@Test func aLetterHasTheFormOfAnEMail() {
  #expect(
    text("Müller: stalled", ["69 days in Proposal", "Grüße"]) == """
      From: Quarterdeck <deck@example.com>\r
      To: <ada@example.com>\r
      Subject: =?utf-8?B?TcO8bGxlcjogc3RhbGxlZA==?=\r
      Date: Thu, 26 Nov 2026 04:27:01 +0000\r
      Message-ID: <quarterdeck-7-0@example.com>\r
      Auto-Submitted: auto-generated\r
      MIME-Version: 1.0\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Transfer-Encoding: base64\r
      \r
      NjkgZGF5cyBpbiBQcm9wb3NhbA0KR3LDvMOfZQ0K\r

      """)
}

@Test func noLineIsLongerThanMailAllowsAndNoDataBecomesAHeader() {
  let long = text(
    String(repeating: "ü", count: 400) + "\r\nBcc: all@example.com", ["\r\n.\r\nQUIT"])

  let lines = long.components(separatedBy: "\r\n")
  #expect(lines.allSatisfy { $0.utf8.count <= 78 })
  #expect(!lines.contains { $0.hasPrefix("Bcc:") || $0 == "." })
}
