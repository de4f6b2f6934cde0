/// Whose messages they are; docs/events.md shows each.
public enum MessageFormat: String, Hashable, Sendable, CaseIterable {
  /// Standard Webhooks: `type`, `timestamp` and the columns of our own table as `data`.
  case standard
  case hubspot, pipedrive

  /// Reads the messages of a body; days are those of a zone such as `Europe/Berlin`, else of UTC.
  public func messages(in body: [UInt8], zone: String? = nil) throws(MessageError) -> [DealMessage]
  {
    let batch = try batch(in: body, zone: zone)
    if let refusal = batch.refusals.first { throw refusal }
    return batch.messages
  }

  /// Reads what can be read of a body; an `id` that came beside it counts for the one within.
  ///
  /// - Throws: `MessageError.notJSON` for a body of which nothing can be read.
  public func batch(
    in body: [UInt8], zone: String? = nil, id: String? = nil
  ) throws(MessageError) -> MessageBatch {
    let reader = MessageReader(zone: zone)
    let value = try MessageValue(json: body)
    let entries: [MessageValue] = if case .array(let values) = value { values } else { [value] }
    return MessageBatch(
      entries.enumerated().map { index, entry in
        let id = id.map { entries.count == 1 ? $0 : "\($0):\(index)" }
        return Result { () throws(MessageError) in try message(in: entry, by: reader, id: id) }
      })
  }

  private func message(
    in entry: MessageValue, by reader: MessageReader, id: String?
  ) throws(MessageError) -> DealMessage? {
    switch self {
    case .standard: try reader.standard(entry, id: id)
    case .hubspot: try reader.hubspot(entry)
    case .pipedrive: try reader.pipedrive(entry)
    }
  }
}
