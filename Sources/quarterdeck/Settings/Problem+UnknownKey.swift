extension Problem {
  /// Refuses the first of the keys that is not known and names those that are.
  static func refuseUnknown(
    _ keys: some Sequence<String>, known: Set<String>, at place: String, word: String = "setting"
  ) throws(Problem) {
    guard let stranger = keys.first(where: { !known.contains($0) }) else { return }
    let list = known.sorted().joined(separator: ", ")
    throw Problem(.badConfiguration, "\(place) unknown \(word) '\(stranger)'; known: \(list)")
  }
}
