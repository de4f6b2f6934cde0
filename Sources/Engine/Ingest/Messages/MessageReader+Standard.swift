extension MessageReader {
  private static let dimensions: [(String, Dimension)] = [
    ("industry", .industry), ("region", .region), ("product_type", .product),
    ("lead_source", .leadSource), ("deal_stage", .stage), ("sales_rep_id", .rep),
  ]

  private static let columns = Set(
    [
      "deal_id", "created_date", "closed_date", "expected_close_date", "outcome", "deal_amount",
      "currency",
    ] + dimensions.map(\.0))

  /// A message as Standard Webhooks has it: `deal.created` or `deal.updated`; `nil` for other types.
  ///
  /// By HTTP its `id` is a header; elsewhere it stands in the body.
  func standard(_ body: MessageValue, id: String? = nil) throws(MessageError) -> DealMessage? {
    let type = try text("type", in: body)
    guard type == "deal.created" || type == "deal.updated" else { return nil }
    guard let data = body["data"] else { throw .missing("data") }
    let milliseconds = try milliseconds(try text("timestamp", in: body), of: "timestamp")
    let dealID = try text("deal_id", in: data)
    let known = if let id { id } else { try text("id", in: body) }
    return DealMessage(
      id: "standard:" + known, dealID: dealID, milliseconds: milliseconds,
      day: day(of: milliseconds / 1000),
      isCreation: type == "deal.created", fields: try fields(of: data),
      currency: try currency(in: data),
      unread: data.names.filter { !Self.columns.contains($0) })
  }

  private func fields(of data: MessageValue) throws(MessageError) -> [DealMessage.Field] {
    var fields: [DealMessage.Field] = []
    if let created = try optionalDay("created_date", in: data) { fields.append(.created(created)) }
    if let text = try optional("outcome", in: data) {
      fields.append(.outcome(try outcome(text, of: "outcome")))
    }
    if data.has("expected_close_date") {
      fields.append(.expectedClose(try optionalDay("expected_close_date", in: data)))
    }
    if let closed = try optionalDay("closed_date", in: data) { fields.append(.closed(closed)) }
    if data.has("deal_amount") {
      fields.append(.amount(try amount(try optional("deal_amount", in: data), of: "deal_amount")))
    }
    return try fields + values(of: data)
  }

  /// Null takes an attribute away, but a deal is always in some stage.
  private func values(of data: MessageValue) throws(MessageError) -> [DealMessage.Field] {
    var fields: [DealMessage.Field] = []
    for (name, dimension) in Self.dimensions where data.has(name) {
      let text = try optional(name, in: data)
      if dimension == .stage, text == nil { continue }
      fields.append(.value(dimension, text ?? ""))
    }
    return fields
  }
}
