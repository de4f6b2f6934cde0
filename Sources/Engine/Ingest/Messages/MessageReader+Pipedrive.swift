extension MessageReader {
  /// A Pipedrive webhook of version 2 about a deal; `nil` for other entities and for deletions.
  ///
  /// A published sample nests everything one level deeper, which is read too.
  func pipedrive(_ body: MessageValue) throws(MessageError) -> DealMessage? {
    let body = body["body"] ?? body
    guard let meta = body["meta"] else { throw .missing("meta") }
    guard !body.has("current") else { throw .otherVersion(try optional("v", in: body) ?? "1") }
    guard try optional("entity", in: meta) ?? "deal" == "deal" else { return nil }
    let action = try text("action", in: meta)
    guard action == "create" || action == "change", let data = body["data"] else { return nil }
    let milliseconds = try milliseconds(try text("timestamp", in: meta), of: "timestamp")
    return DealMessage(
      id: "pipedrive:" + (try text("id", in: meta)), dealID: try text("id", in: data),
      milliseconds: milliseconds, day: day(of: milliseconds / 1000), isCreation: true,
      fields: try fields(ofDeal: data), currency: try currency(in: data))
  }

  private func fields(ofDeal data: MessageValue) throws(MessageError) -> [DealMessage.Field] {
    var fields: [DealMessage.Field] = []
    if let created = try optionalDay("add_time", in: data) { fields.append(.created(created)) }
    if let text = try optional("status", in: data) {
      fields.append(.outcome(try outcome(text, of: "status")))
    }
    for name in ["won_time", "lost_time", "close_time"] {
      guard let closed = try optionalDay(name, in: data) else { continue }
      fields.append(.closed(closed))
      break
    }
    if data.has("expected_close_date") {
      fields.append(.expectedClose(try optionalDay("expected_close_date", in: data)))
    }
    if data.has("value") {
      fields.append(.amount(try amount(try optional("value", in: data), of: "value")))
    }
    if let stage = try optional("stage_id", in: data) { fields.append(.value(.stage, stage)) }
    if let owner = try optional("owner_id", in: data) { fields.append(.value(.rep, owner)) }
    return fields
  }
}
