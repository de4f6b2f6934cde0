import Screen

extension State {
  /// The answer of the Why screen in words; nil before there is one.
  var writtenAnswer: WrittenAnswer? {
    why.change.answer.map { WrittenAnswer([$0], drivers: why.shownDrivers) }
  }

  /// Shows the answer in words.
  mutating func openAnswer() {
    guard writtenAnswer != nil else { return }
    answerOffset = 0
    popup = .answer
  }

  /// Moves the first line that is seen.
  mutating func scrollAnswer(to offset: Int) {
    let count = popup == .story ? storyLines.count : answerLines.count
    answerOffset = max(0, min(offset, count - height(of: .answer)))
  }

  /// The lines of the answer at the screen's width.
  var answerLines: [Span] {
    AnswerView(self).lines(width: Arrangement(size).overlay(.answer).width - 4)
  }

  /// The lines of the alert's story at the screen's width.
  var storyLines: [Span] {
    AlertStory(self).lines(width: Arrangement(size).overlay(.story).width - 4)
  }

  /// The last line of the answer that is seen.
  var lastAnswerLine: Int {
    min(answerOffset + height(of: .answer), answerLines.count) - 1
  }

  /// Hands the answer to the terminal's clipboard.
  func copyAnswer() -> [Effect] {
    writtenAnswer.map { [.copy($0.markdown + "\n")] } ?? []
  }
}
