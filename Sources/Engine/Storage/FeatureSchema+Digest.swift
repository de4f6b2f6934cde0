internal import Crypto

extension FeatureSchema {
  /// Names the schema: two with the same columns have the same digest.
  var digest: String {
    let text = declarations.map(\.line).joined(separator: "\n")
    return SHA256.hash(data: Array(text.utf8)).hexadecimal
  }
}
