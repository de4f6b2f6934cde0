private import Foundation

/// A parsed JSON document, as far as a model file needs it; a truth value is the number 0 or 1.
enum JSONValue: Equatable {
  case null
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The document in these bytes; `nil` when they are not exactly one JSON value.
  init?(parsing bytes: [UInt8]) {
    let document = try? JSONSerialization.jsonObject(
      with: Data(bytes), options: .fragmentsAllowed)
    guard let document, let value = Self(document) else { return nil }
    self = value
  }

  private init?(_ value: Any) {
    switch value {
    case let object as [String: Any]:
      let members = object.compactMapValues { Self($0) }
      guard members.count == object.count else { return nil }
      self = .object(members)
    case let list as [Any]:
      let elements = list.compactMap { Self($0) }
      guard elements.count == list.count else { return nil }
      self = .array(elements)
    case let text as String: self = .string(text)
    case let number as NSNumber where number.doubleValue.isFinite:
      self = .number(number.doubleValue)
    case is NSNull: self = .null
    default: return nil
    }
  }

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A whole number, also one in quotes, as XGBoost writes its counts.
  var integer: Int? {
    switch self {
    case .number(let number): Int(exactly: number)
    case .string(let text): Int(text)
    default: nil
    }
  }
}
