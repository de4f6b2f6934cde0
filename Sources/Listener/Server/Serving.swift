/// What a listener does with requests.
public struct Serving: Sendable {
  public typealias Answer = @Sendable (WebAnswer) -> Void

  /// What refuses a request by its method and its path, before its body is taken.
  let refusal: @Sendable (_ method: String, _ path: String) -> WebAnswer?
  /// Begins to answer a request and comes back at once; the answer comes from any thread, once.
  let begin: @Sendable (WebRequest, @escaping Answer) -> Void

  public init(
    refusing refusal: @escaping @Sendable (_ method: String, _ path: String) -> WebAnswer?,
    answering begin: @escaping @Sendable (WebRequest, @escaping Answer) -> Void
  ) {
    (self.refusal, self.begin) = (refusal, begin)
  }
}
