import TestSupport

@testable import Listener

/// A request that its sender has proved, and how somebody else could change it.
struct MutatedRequest {
  let sender: Sender
  var method = "POST"
  var target: String
  var headers: [(name: String, value: String)]
  var body: [UInt8]
  /// Names of what may be changed: a header, or one of `method`, `target` and `body`.
  let places: [String]

  var request: WebRequest {
    WebRequest(method: method, target: target, headers: headers, body: body)
  }

  /// The request with one change somewhere, which may by chance change nothing.
  func mutated(using draws: inout SeededGenerator) -> Self {
    var mutant = self
    switch places.randomElement(using: &draws) {
    case "method"?: mutant.method = Self.changed(method, using: &draws)
    case "target"?: mutant.target = Self.changed(target, using: &draws)
    case "body"?: mutant.body = Self.changed(body, using: &draws)
    case let name?:
      for index in headers.indices where headers[index].name == name {
        mutant.headers[index].value = Self.changed(headers[index].value, using: &draws)
      }
    case nil: break
    }
    return mutant
  }

  private static func changed(_ text: String, using draws: inout SeededGenerator) -> String {
    String(decoding: changed(Array(text.utf8), using: &draws), as: UTF8.self)
  }

  private static func changed(_ bytes: [UInt8], using draws: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    guard let place = bytes.indices.randomElement(using: &draws) else { return [0] }
    let other = bytes[Int.random(in: bytes.indices, using: &draws)]
    switch Int.random(in: 0..<7, using: &draws) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &draws)
    case 1: bytes[place] = UInt8.random(in: 32..<127, using: &draws)
    case 2: bytes.insert(other, at: place)
    case 3: bytes.insert(UInt8.random(in: 32..<127, using: &draws), at: place)
    case 4: bytes.remove(at: place)
    case 5: bytes.removeSubrange(place...)
    default: bytes.append(other)
    }
    return bytes
  }
}
