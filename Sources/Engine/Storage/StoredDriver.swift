import Foundation

/// A driver of a score in the form in which it is stored.
struct StoredDriver: Codable {
  let attribute: String
  let value: String
  let contribution: Double
  let sentence: String

  /// The JSON of a score's drivers, strongest first.
  static func json(of drivers: [Driver]) throws -> String {
    guard !drivers.isEmpty else { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let stored = drivers.map {
      Self(
        attribute: $0.attribute, value: $0.value, contribution: $0.contribution,
        sentence: $0.sentence)
    }
    return String(decoding: try encoder.encode(stored), as: UTF8.self)
  }
}
