internal import CXGBoost

/// Runs one call of the XGBoost library and turns its error code into a `BoostingError`.
func check(_ step: String, _ call: () -> Int32) throws(BoostingError) {
  guard call() != 0 else { return }
  let message = XGBGetLastError().map { String(cString: $0) } ?? ""
  throw .library(step: step, message: firstSentence(of: message))
}

/// The message without time stamp, source position and stack trace.
func firstSentence(of message: String) -> String {
  let line = message.split(separator: "\n").first.map(String.init) ?? "no message"
  guard let mark = line.range(after: ": ") else { return line }
  return String(line[mark...])
}

extension String {
  fileprivate func range(after mark: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(mark) { return self.index(index, offsetBy: mark.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
