/// Text of a file made fit to show: no control characters, of limited length.
enum SafeText {
  static let longest = 80

  /// The text with a replacement character for whatever a terminal might obey or hide.
  static func of(_ text: some StringProtocol) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longest) {
      safe.append(isShown(scalar) ? scalar : "\u{FFFD}")
    }
    return String(safe)
  }

  /// The same for bytes, of which those that are no UTF-8 are replaced as well.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    of(String(decoding: bytes.prefix(4 * longest), as: UTF8.self))
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }
}
