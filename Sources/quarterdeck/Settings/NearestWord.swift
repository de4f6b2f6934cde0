/// The known word that a misspelt one was probably meant to be.
enum NearestWord {
  /// The nearest of the words; `nil` where none is near enough to be meant.
  static func of(_ word: String, among known: some Sequence<String>) -> String? {
    let nearest = known.sorted().map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
    guard let (name, distance) = nearest, distance <= max(1, word.count / 3) else { return nil }
    return name
  }

  /// What is added to a complaint about a word: the one that was probably meant.
  static func hint(for word: String, among known: some Sequence<String>) -> String {
    of(word, among: known).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The same where more is said behind it, which a semicolon parts from a complaint without hint.
  static func hintAndMore(for word: String, among known: some Sequence<String>) -> String {
    let hint = hint(for: word, among: known)
    return hint.isEmpty ? ";" : hint
  }

  /// How many letters have to be typed, deleted, replaced or swapped with their neighbour.
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.lowercased()), Array(right.lowercased()))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        var best = min(replaced, row[j] + 1, rows[i][j + 1] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
