internal import GRDB

extension Store {
  /// Takes the messages of one body in, all of them or none.
  /// - Throws: `MessageError` for one that cannot be taken in, else `StorageError`.
  func take(_ messages: [DealMessage]) throws -> [MessageResult] {
    var refusal: MessageError?
    let results = try write(completing: { database in
      var work = try MessageImport(in: database)
      var results: [MessageResult] = []
      do {
        for message in messages { results.append(try work.take(message)) }
      } catch let error as MessageError {
        refusal = error
        return ([MessageResult](), .rollback)
      }
      try work.finish()
      return (results, results.contains { $0.outcome != .repeated } ? .commit : .rollback)
    })
    if let refusal { throw refusal }
    return results
  }

  /// The keys of deals that are stored.
  func keys(of dealIDs: Set<String>) throws(StorageError) -> Set<Int64> {
    try read { database in
      let row = try RawStatement("SELECT id FROM deals WHERE deal_id = ?", in: database)
      var keys: Set<Int64> = []
      for id in dealIDs.sorted() {
        row.bind(id, at: 1)
        if try row.next() {
          keys.insert(row.integer(0))
          row.rewind()
        }
      }
      return keys
    }
  }
}
