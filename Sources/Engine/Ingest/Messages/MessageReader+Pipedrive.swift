extension MessageReader {
  /// A Pipedrive webhook of version 2 about a deal; `nil` for other entities and for deletions.
  ///
  /// A published sample nests everything one level deeper, which is read too.
  func pipedrive(_ body: MessageValue) throws(MessageError) -> DealMessage? {
    let body = body["body"] ?? body
    guard let meta = body["meta"] else { throw .missing("meta") }
    guard meta["entity"]?.string ?? "deal" == "deal" else { return nil }
    let action = try text("action", in: meta)
    guard action == "create" || action == "change", let data = body["data"] else { return nil }
    let moment = try moment(try text("timestamp", in: meta), of: "timestamp")
    return DealMessage(
      id: "pipedrive:" + (try text("id", in: meta)), dealID: try text("id", in: data),
      moment: moment, day: day(of: moment), isCreation: true, fields: try fields(ofDeal: data))
  }

  private func fields(ofDeal data: MessageValue) throws(MessageError) -> [DealMessage.Field] {
    var fields: [DealMessage.Field] = []
    if let text = data["add_time"]?.string {
      fields.append(.created(try day(text, of: "add_time")))
    }
    let end = try data["status"]?.string.map { text throws(MessageError) in
      try outcome(text, of: "status")
    }
    if let end { fields.append(.outcome(end)) }
    let dates =
      end ?? nil == nil ? ["expected_close_date"] : ["won_time", "lost_time", "close_time"]
    if let name = dates.first(where: { data[$0] != nil }), let text = data[name]?.string {
      fields.append(.closeDate(try day(text, of: name)))
    } else if data.has("expected_close_date"), end ?? nil == nil {
      fields.append(.closeDate(nil))
    }
    if let text = data["value"]?.string { fields.append(.amount(try amount(text, of: "value"))) }
    if let stage = data["stage_id"]?.string { fields.append(.value(.stage, stage)) }
    if let owner = data["owner_id"]?.string { fields.append(.value(.rep, owner)) }
    return fields
  }
}
