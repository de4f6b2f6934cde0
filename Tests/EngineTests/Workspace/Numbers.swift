/// The numbers inside an answer, however deep.
enum Numbers {
  /// Where an answer holds a number that is none, as paths of field names.
  static func notFinite(in answer: Any, path: String = "") -> [String] {
    if let number = answer as? Double { return number.isFinite ? [] : ["\(path) \(number)"] }
    return Mirror(reflecting: answer).children.flatMap { child in
      notFinite(in: child.value, path: path + "." + (child.label ?? ""))
    }
  }
}
