extension MessageReader {
  private static let dimensions: [(String, Dimension)] = [
    ("industry", .industry), ("region", .region), ("product_type", .product),
    ("lead_source", .leadSource), ("deal_stage", .stage), ("sales_rep_id", .rep),
  ]

  /// A message as Standard Webhooks has it: `deal.created` or `deal.updated`; `nil` for other types.
  func standard(_ body: MessageValue) throws(MessageError) -> DealMessage? {
    let type = try text("type", in: body)
    guard type == "deal.created" || type == "deal.updated" else { return nil }
    guard let data = body["data"] else { throw .missing("data") }
    let moment = try moment(try text("timestamp", in: body), of: "timestamp")
    let dealID = try text("deal_id", in: data)
    return DealMessage(
      id: "standard:" + (try text("id", in: body)), dealID: dealID, moment: moment,
      day: day(of: moment), isCreation: type == "deal.created", fields: try fields(of: data))
  }

  private func fields(of data: MessageValue) throws(MessageError) -> [DealMessage.Field] {
    var fields: [DealMessage.Field] = []
    if let text = data["created_date"]?.string {
      fields.append(.created(try day(text, of: "created_date")))
    }
    if let text = data["outcome"]?.string {
      fields.append(.outcome(try outcome(text, of: "outcome")))
    }
    for name in ["expected_close_date", "closed_date"] where data.has(name) {
      let text = data[name]?.string
      // Without a day an open deal expects none, and says so in the column of the closed ones too.
      if name == "closed_date", text == nil { continue }
      fields.append(
        .closeDate(try text.map { text throws(MessageError) in try day(text, of: name) }))
    }
    if let text = data["deal_amount"]?.string {
      fields.append(.amount(try amount(text, of: "deal_amount")))
    }
    for (name, dimension) in Self.dimensions where data.has(name) {
      fields.append(.value(dimension, data[name]?.string ?? ""))
    }
    return fields
  }
}
