/// Whose messages they are; docs/events.md shows each.
public enum MessageFormat: String, Hashable, Sendable, CaseIterable {
  /// Standard Webhooks: `type`, `timestamp` and the columns of our own table as `data`.
  case standard
  case hubspot, pipedrive

  /// Reads the messages of a body; days are those of a zone such as `Europe/Berlin`, else of UTC.
  public func messages(in body: [UInt8], zone: String? = nil) throws(MessageError) -> [DealMessage]
  {
    let reader = MessageReader(zone: zone)
    let value = try MessageValue(json: body)
    let bodies: [MessageValue] = if case .array(let values) = value { values } else { [value] }
    var messages: [DealMessage] = []
    for body in bodies {
      let message: DealMessage? =
        switch self {
        case .standard: try reader.standard(body)
        case .hubspot: try reader.hubspot(body)
        case .pipedrive: try reader.pipedrive(body)
        }
      if let message { messages.append(message) }
    }
    return messages
  }
}
