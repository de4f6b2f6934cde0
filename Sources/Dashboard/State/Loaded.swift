/// An answer of the engine, with what was asked and whether a newer answer is awaited.
///
/// The old answer stays until the new one comes, so that the screen never goes blank.
struct Loaded<Answer: Hashable & Sendable>: Hashable, Sendable {
  private(set) var answer: Answer?
  private(set) var awaited: Int?
  /// Why the last question has no answer; nil while it has one or may get one.
  private(set) var failure: String?
  /// The question with request number 0; nil to have it asked again.
  private var asked: Effect?
  /// The question that the answer belongs to.
  private var answered: Effect?

  var isLoading: Bool { awaited != nil }

  /// Notes a question; nil when it is the one already asked.
  mutating func ask(_ question: (Int) -> Effect, request: Int) -> Effect? {
    guard asked != question(0) else { return nil }
    asked = question(0)
    awaited = request
    failure = nil
    return question(request)
  }

  /// Takes an answer unless a newer one is awaited; says whether it was taken.
  mutating func accept(_ answer: Answer, request: Int) -> Bool {
    guard awaited == request else { return false }
    self.answer = answer
    answered = asked
    awaited = nil
    return true
  }

  /// Ends the wait for an answer that will not come; says whether it was awaited.
  ///
  /// The answer to another question goes: under the new question's name it would not be true.
  mutating func fail(_ text: String, request: Int) -> Bool {
    guard awaited == request else { return false }
    awaited = nil
    failure = text
    if answered != asked { answer = nil }
    return true
  }

  /// Gives up waiting; the number of the request that nobody waits for any more.
  mutating func stop() -> Int? {
    guard let request = awaited else { return nil }
    (awaited, asked) = (nil, nil)
    return request
  }

  /// Gives up waiting and does not ask the same question again until it expires.
  mutating func cancel(_ text: String) -> Int? {
    guard let request = awaited else { return nil }
    return fail(text, request: request) ? request : nil
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
