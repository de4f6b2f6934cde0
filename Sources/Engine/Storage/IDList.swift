internal import Foundation

/// Ids in one cell: a JSON array, which SQL can take apart too.
enum IDList {
  static func json(of ids: [Int64]) -> String {
    "[" + ids.map(String.init).joined(separator: ",") + "]"
  }

  /// `nil` for a text that is no such array.
  static func ids(in json: String) -> [Int64]? {
    try? JSONDecoder().decode([Int64].self, from: Data(json.utf8))
  }
}
