/// An amount as it is written, before the decimal sign of its column is known.
struct AmountText: Equatable {
  /// Which of comma and dot a value needs as its decimal sign.
  enum Decimals: Equatable {
    case none
    case comma, dot
    /// One sign before three digits, thousands or decimals, or a comma before more of them.
    case undecided(UInt8)
  }

  let isNegative: Bool
  let decimals: Decimals
  /// The currency that stands beside the digits; `nil` where none does.
  let currency: String?
  /// Digits and signs, nothing else.
  private let digits: [UInt8]

  /// Reads a value without spaces around it; `nil` for what is no amount.
  init?(_ span: FieldSpan) {
    guard let bare = Self.bare(span.bytes) else { return nil }
    (isNegative, digits, currency) = (bare.isNegative, bare.digits, bare.currency)
    guard let decimals = Self.decimals(of: digits) else { return nil }
    self.decimals = decimals
  }

  /// Whether it can be read in a column with a decimal sign, or of which none is known.
  func isDecided(by columnSign: UInt8?) -> Bool {
    switch decimals {
    case .none: true
    case .comma: columnSign != UInt8(ascii: ".")
    case .dot: columnSign != UInt8(ascii: ",")
    case .undecided: columnSign != nil
    }
  }

  /// Minor units, rounded half away from zero; `nil` where the column must decide and does not.
  func minorUnits(_ decimalSign: UInt8?) -> Int64? {
    let sign: UInt8? =
      switch decimals {
      case .none: nil
      case .comma: UInt8(ascii: ",")
      case .dot: UInt8(ascii: ".")
      case .undecided: decimalSign
      }
    if case .undecided(let own) = decimals {
      guard let sign, own == sign || Self.isGrouped(digits[...], by: own) else { return nil }
    }
    let cut = sign.flatMap { digits.lastIndex(of: $0) } ?? digits.endIndex
    let whole = digits[..<cut].filter { $0 &- 0x30 < 10 }
    let places = digits[cut...].dropFirst()
    guard whole.count <= 12 else { return nil }
    var value = whole.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) } * 100
    value +=
      places.prefix(2).reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
      * (places.count == 1 ? 10 : 1)
    if let third = places.dropFirst(2).first, third >= 0x35 { value += 1 }
    return isNegative ? -value : value
  }

  /// The value without currency, spaces and brackets.
  private static func bare(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (isNegative: Bool, digits: [UInt8], currency: String?)? {
    var text = withCents(Substring(String(decoding: bytes, as: UTF8.self)))
    var isNegative = false
    if text.first == "(", text.last == ")" {
      isNegative = true
      text = text.dropFirst().dropLast()
    }
    var marks: [String] = []
    guard let digits = digits(in: strip(text, isNegative: &isNegative, marks: &marks)) else {
      return nil
    }
    let codes = marks.map(CurrencyCode.code)
    let currency = codes.first { !CurrencyCode.isVague($0) } ?? codes.first
    guard digits.contains(where: { $0 &- 0x30 < 10 }),
      codes.allSatisfy({ CurrencyCode.areAlike($0, currency ?? $0) })
    else { return nil }
    return (isNegative, digits, currency)
  }

  /// A dash where cents would stand says that there are none: `1.500,-` and `CHF 1500.--`.
  private static func withCents(_ text: Substring) -> Substring {
    guard text.contains("-") || text.contains("–") || text.contains("−") else { return text }
    return text.replacing(/([.,])(?:--?|–|−)(?=[^0-9]*$)/) { "\($0.1)00" }
  }

  /// Digits, commas and dots; spaces and apostrophes must stand where thousands are marked.
  private static func digits(in text: Substring) -> [UInt8]? {
    var digits: [UInt8] = []
    var spaced: [UInt8] = []
    var mark: Character?
    for character in text {
      if isThousandsSign(character) {
        guard mark == nil || mark == character else { return nil }
        mark = character
        spaced.append(UInt8(ascii: "'"))
        continue
      }
      guard let byte = character.asciiValue,
        byte &- 0x30 < 10 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
      else { return nil }
      digits.append(byte)
      spaced.append(byte)
    }
    guard mark != nil else { return digits }
    let (comma, dot) = (UInt8(ascii: ","), UInt8(ascii: "."))
    let cut = spaced.firstIndex { $0 == comma || $0 == dot } ?? spaced.endIndex
    let rest = spaced[cut...].dropFirst()
    let isWhole = rest.allSatisfy { $0 &- 0x30 < 10 }
    return isWhole && isGrouped(spaced[..<cut], by: UInt8(ascii: "'")) ? digits : nil
  }

  /// Takes signs and currencies off both ends.
  private static func strip(
    _ text: Substring, isNegative: inout Bool, marks: inout [String]
  ) -> Substring {
    var text = text
    var wasStripped = true
    while wasStripped {
      wasStripped = false
      for isAtStart in [true, false] {
        guard let character = isAtStart ? text.first : text.last else { return text }
        guard isMinus(character) || character == "+" || isCurrency(character) else { continue }
        if isMinus(character) { isNegative = true }
        if character.isCurrencySymbol { marks.append(String(character)) }
        text = isAtStart ? text.dropFirst() : text.dropLast()
        wasStripped = true
      }
      if let code = CurrencyCode.length(atStartOf: text) {
        marks.append(String(text.prefix(code.name)))
        (text, wasStripped) = (text.dropFirst(code.all), true)
      }
      if let code = CurrencyCode.length(atEndOf: text) {
        marks.append(String(text.suffix(code)))
        (text, wasStripped) = (text.dropLast(code), true)
      }
    }
    return text
  }

  /// Spaces and apostrophes stand for thousands.
  private static func isThousandsSign(_ character: Character) -> Bool {
    [" ", "\u{A0}", "\u{202F}", "'", "’"].contains(character)
  }

  private static func isMinus(_ character: Character) -> Bool {
    character == "-" || character == "−"
  }

  private static func isCurrency(_ character: Character) -> Bool {
    character == " " || character == "\u{A0}" || character.isCurrencySymbol
  }

  /// What the signs among the digits can only mean; `nil` where they make no sense.
  private static func decimals(of digits: [UInt8]) -> Decimals? {
    let (comma, dot) = (UInt8(ascii: ","), UInt8(ascii: "."))
    let counts = (digits.count { $0 == comma }, digits.count { $0 == dot })
    switch counts {
    case (0, 0): return Decimals.none
    case (1..., 1...): return both(digits)
    case (1, 0), (0, 1): return one(digits, sign: counts.0 == 1 ? comma : dot)
    default:
      return isGrouped(digits[...], by: counts.0 > 0 ? comma : dot) ? Decimals.none : nil
    }
  }

  private static func both(_ digits: [UInt8]) -> Decimals? {
    let (comma, dot) = (UInt8(ascii: ","), UInt8(ascii: "."))
    guard let last = digits.lastIndex(where: { $0 == comma || $0 == dot }) else { return nil }
    let sign = digits[last]
    let thousands = sign == comma ? dot : comma
    guard digits.count(where: { $0 == sign }) == 1, isGrouped(digits[..<last], by: thousands) else {
      return nil
    }
    return sign == comma ? .comma : .dot
  }

  private static func one(_ digits: [UInt8], sign: UInt8) -> Decimals? {
    guard let place = digits.firstIndex(of: sign) else { return nil }
    let (before, after) = (place, digits.count - place - 1)
    guard after > 0 || before > 0 else { return nil }
    let canBeThousands = after == 3 && 1...3 ~= before && digits[0] != 0x30
    if canBeThousands { return .undecided(sign) }
    guard sign == UInt8(ascii: ",") else { return .dot }
    // Four decimals behind a comma, or a slip of the hand among thousands?
    return after > 3 ? .undecided(sign) : .comma
  }

  /// Whether thousands are marked as in 1,234,567 or, in India, 12,34,567.
  private static func isGrouped(_ digits: ArraySlice<UInt8>, by sign: UInt8) -> Bool {
    let groups = digits.split(separator: sign, omittingEmptySubsequences: false).map(\.count)
    guard let first = groups.first, groups.count > 1, groups.last == 3 else { return false }
    let middle = groups.dropFirst().dropLast()
    let isWestern = 1...3 ~= first && middle.allSatisfy { $0 == 3 }
    return isWestern || (1...2 ~= first && middle.allSatisfy { $0 == 2 })
  }
}
