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
