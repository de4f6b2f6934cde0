import Engine
import Foundation
import Testing

@testable import Delivery

@Test func anEMailWithoutAnAddressIsAFailure() {
  let channel = Channel.sendmail(Sendmail(program: "/bin/true", sender: "deck@example.com"))
  let letter = Letter(id: "1", subject: "a", lines: [], date: Date())

  #expect(
    channel.send(letter, to: nil)
      == .failed(reason: "an e-mail needs an address; give the recipient 'to'", retryAfter: nil))
}
