import Screen

/// The answer of the Why screen as half a page of text.
struct AnswerView {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the box over whatever is below it.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    TextBox(title: "In words", lines: lines(width: rect.width - 4), offset: state.answerOffset)
      .draw(on: &canvas, in: rect)
  }

  /// The text, broken between words.
  func lines(width: Int) -> [Span] {
    guard let answer = state.writtenAnswer else { return [] }
    var lines = broken(answer.title, .title, width)
    for part in answer.parts {
      switch part {
      case .paragraph(let lead, let text):
        lines += [Span("")] + broken(lead, .heading, width) + broken(text, .text, width)
      case .item(let text):
        lines += hanging(text, width)
      }
    }
    return lines
  }

  private func broken(_ text: String, _ role: Role, _ width: Int) -> [Span] {
    TextBox.broken(text, width: width, isUnicode: state.isUnicode).map { Span($0, role) }
  }

  private func hanging(_ text: String, _ width: Int) -> [Span] {
    TextBox.broken(text, width: max(1, width - 2), isUnicode: state.isUnicode).enumerated()
      .map { Span(($0.offset == 0 ? "- " : "  ") + $0.element) }
  }
}
