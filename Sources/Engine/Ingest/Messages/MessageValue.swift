internal import Foundation

/// A JSON value as a message holds it; numbers keep the digits in which they were written.
indirect enum MessageValue: Hashable, Sendable {
  case null
  case text(String)
  case array([MessageValue])
  case object([String: MessageValue])

  init(json bytes: [UInt8]) throws(MessageError) {
    do {
      let value = try JSONSerialization.jsonObject(
        with: Data(bytes), options: [.fragmentsAllowed])
      self = Self(value)
    } catch { throw .notJSON(reason: "it breaks off or has a sign too many") }
  }

  private init(_ value: Any) {
    switch value {
    case let values as [String: Any]: self = .object(values.mapValues(Self.init))
    case let values as [Any]: self = .array(values.map(Self.init))
    case let text as String: self = .text(text)
    case let number as NSNumber: self = .text(number.description)
    default: self = .null
    }
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

  /// The text, or the digits of a number; `nil` for anything else and for an empty one.
  var string: String? {
    guard case .text(let text) = self, !text.isEmpty else { return nil }
    return text
  }
}
