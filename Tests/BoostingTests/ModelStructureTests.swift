import Boosting
import Testing

private func damaged(_ old: String, _ new: String) throws -> [UInt8] {
  let text = String(decoding: try PlantedTable().trees().jsonModel(), as: UTF8.self)
  let pieces = split(text, at: old)
  #expect(pieces != nil, "the model does not hold \(old)")
  guard let (head, tail) = pieces else { return [] }
  return Array((head + new + tail).utf8)
}

private func split(_ text: String, at mark: String) -> (String, String)? {
  let bytes = Array(text.utf8)
  let wanted = Array(mark.utf8)
  for start in 0...(bytes.count - wanted.count)
  where bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted) {
    return (
      String(decoding: bytes[..<start], as: UTF8.self),
      String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
    )
  }
  return nil
}

@Test(arguments: [
  ("\"left_children\":[1,", "\"left_children\":[99,", "tree 0 is damaged"),
  ("\"left_children\":[1,", "\"left_children\":[0,", "tree 0 is damaged"),
  ("\"left_children\":[1,", "\"left_children\":[-1,", "tree 0 is damaged"),
  ("\"left_children\":[1,", "\"left_children\":[1,1,", "tree 0 is damaged"),
  ("\"split_indices\":[", "\"split_indices\":[7", "tree 0 is damaged"),
  ("\"split_type\":[0", "\"split_type\":[1", "tree 0 is damaged"),
  ("\"categories\":[]", "\"categories\":[4]", "tree 0 is damaged"),
  ("\"split_conditions\":[", "\"split_conditions\":[null,", "tree 0 is damaged"),
  ("\"num_trees\":\"10\"", "\"num_trees\":\"11\"", "the number of trees is inconsistent"),
  ("\"tree_info\":[0", "\"tree_info\":[1", "the number of trees is inconsistent"),
  ("binary:logistic", "reg:squarederror", "the objective is not binary:logistic"),
  ("\"name\":\"gbtree\"", "\"name\":\"gblinear\"", "no tree booster"),
  ("\"num_class\":\"0\"", "\"num_class\":\"3\"", "no number of features"),
])
func damagedModelIsRefusedBeforeTheLibrarySeesIt(
  old: String, new: String, reason: String
) throws {
  let bytes = try damaged(old, new)

  #expect(throws: BoostingError.invalidModel(reason: reason)) {
    try BoostedTrees(jsonModel: bytes)
  }
}

@Test(arguments: ["", "{}", "[1,2", "{\"learner\":", "not json", "\u{0}\u{1}"])
func somethingElseIsNoModel(text: String) {
  #expect(throws: BoostingError.invalidModel(reason: "no learner in a JSON document")) {
    try BoostedTrees(jsonModel: Array(text.utf8))
  }
}

@Test func everyCutOffModelIsRefused() throws {
  let bytes = try PlantedTable().trees { $0.rounds = 2 }.jsonModel()

  for count in stride(from: 0, to: bytes.count, by: 17) {
    #expect(throws: BoostingError.self, "\(count) bytes") {
      try BoostedTrees(jsonModel: Array(bytes.prefix(count)))
    }
  }
}
