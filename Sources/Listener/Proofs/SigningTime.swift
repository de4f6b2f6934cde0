/// When a request was signed, as its header says.
struct SigningTime {
  /// How far it may be from the clock, in seconds.
  static let window: Int64 = 300

  /// As it stands in the header, which is what was signed.
  let text: String

  /// Reads a header of decimal digits and nothing else, so many of which make a second.
  /// - Throws: a ``ProofError`` where it is not within the window around `now`, in seconds since 1970.
  init(
    _ text: String, of header: String, unitsPerSecond: Int64, now: Int64
  ) throws(ProofError) {
    guard text.utf8.count <= 16, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int64(text)
    else { throw .unreadable(header) }
    let ahead = number - now * unitsPerSecond
    guard ahead <= Self.window * unitsPerSecond else {
      throw .fromTheFuture(seconds: ahead / unitsPerSecond)
    }
    guard -ahead <= Self.window * unitsPerSecond else {
      throw .tooOld(seconds: -ahead / unitsPerSecond)
    }
    self.text = text
  }
}
