/// The messages of one body, and why others in it cannot be read.
public struct MessageBatch: Hashable, Sendable {
  /// Creations come first: nothing else can be said of a deal before.
  public let messages: [DealMessage]
  public let refusals: [MessageError]

  init(_ entries: [Result<DealMessage?, MessageError>]) {
    var (creations, others, refusals): ([DealMessage], [DealMessage], [MessageError]) = ([], [], [])
    for entry in entries {
      switch entry {
      case .success(let message?) where message.isCreation: creations.append(message)
      case .success(let message?): others.append(message)
      case .success(nil): break
      case .failure(let error): refusals.append(error)
      }
    }
    (messages, self.refusals) = (creations + others, refusals)
  }
}
