/// An answer of the engine, with what was asked and whether a newer answer is awaited.
///
/// The old answer stays until the new one comes, so that the screen never goes blank.
struct Loaded<Answer: Hashable & Sendable>: Hashable, Sendable {
  private(set) var answer: Answer?
  private(set) var awaited: Int?
  /// The question with request number 0; nil to have it asked again.
  private var asked: Effect?

  var isLoading: Bool { awaited != nil }

  /// Notes a question; nil when it is the one already asked.
  mutating func ask(_ question: (Int) -> Effect, request: Int) -> Effect? {
    guard asked != question(0) else { return nil }
    asked = question(0)
    awaited = request
    return question(request)
  }

  /// Takes an answer unless a newer one is awaited; says whether it was taken.
  mutating func accept(_ answer: Answer, request: Int) -> Bool {
    guard awaited == request else { return false }
    self.answer = answer
    awaited = nil
    return true
  }

  /// Ends the wait for an answer that will not come; says whether it was awaited.
  mutating func fail(request: Int) -> Bool {
    guard awaited == request else { return false }
    awaited = nil
    return true
  }

  /// Lets the same question be asked again.
  mutating func expire() { asked = nil }

  /// Changes the answer in place, ahead of the engine's own.
  mutating func amend(_ change: (inout Answer) -> Void) {
    if var changed = answer {
      change(&changed)
      answer = changed
    }
  }
}
