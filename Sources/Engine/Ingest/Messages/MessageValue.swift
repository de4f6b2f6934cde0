internal import Foundation

/// A JSON value as a message holds it.
indirect enum MessageValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case number(String)
  case array([MessageValue])
  case object([String: MessageValue])

  /// Longer texts are no values of a deal; the limit of a cell in an export.
  static let longestText = 65_536

  init(json bytes: [UInt8]) throws(MessageError) {
    do { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) } catch {
      throw .notJSON(reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError, case .dataCorrupted(let context) = error,
      let inner = context.underlyingError as NSError?,
      let words = inner.userInfo[NSDebugDescriptionErrorKey] as? String
    else { return "it breaks off, is no UTF-8, or has a sign too many" }
    return words.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
  }

  /// A member of an object; `nil` where there is none or it is null.
  subscript(name: String) -> MessageValue? {
    guard case .object(let members) = self, let value = members[name], value != .null else {
      return nil
    }
    return value
  }

  /// Whether an object has a member, which may be null.
  func has(_ name: String) -> Bool {
    guard case .object(let members) = self else { return false }
    return members[name] != nil
  }

  /// The names of an object's members.
  var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.keys.sorted()
  }

  /// How it would be quoted in a complaint.
  var quoted: String {
    switch self {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .text(let text), .number(let text): String(text.prefix(60))
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}

extension MessageValue: Decodable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let number = try? value.decode(Decimal.self) {
      self = .number(number.description)
    } else if let values = try? value.decode([MessageValue].self) {
      self = .array(values)
    } else {
      self = .object(try value.decode([String: MessageValue].self))
    }
  }
}
