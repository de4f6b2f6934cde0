extension MessageReader {
  /// Deals, as the new platform numbers its kinds of objects.
  private static let dealType = "0-3"

  private static let dimensions: [String: Dimension] = [
    "dealstage": .stage, "hubspot_owner_id": .rep, "industry": .industry, "region": .region,
    "hs_analytics_source": .leadSource,
  ]

  /// One entry of a HubSpot batch: a creation or a changed property; `nil` for what we do not follow.
  func hubspot(_ body: MessageValue) throws(MessageError) -> DealMessage? {
    let type = try text("subscriptionType", in: body)
    let kind = try optional("objectTypeId", in: body)
    let isDeal = type.hasPrefix("deal.") || kind == Self.dealType
    guard isDeal, type.hasSuffix(".creation") || type.hasSuffix(".propertyChange") else {
      return nil
    }
    let moment = try moment(try text("occurredAt", in: body), of: "occurredAt")
    let isCreation = type.hasSuffix(".creation")
    let property = isCreation ? nil : try property(of: body, at: moment)
    guard let fields = isCreation ? [.created(day(of: moment))] : property else { return nil }
    let subscription = try optional("subscriptionId", in: body) ?? ""
    return DealMessage(
      id: "hubspot:\(subscription):\(try text("eventId", in: body)):\(moment)",
      dealID: try text("objectId", in: body), moment: moment, day: day(of: moment),
      isCreation: isCreation, fields: fields)
  }

  private func property(
    of body: MessageValue, at moment: Int64
  ) throws(MessageError) -> [DealMessage.Field]? {
    let name = try text("propertyName", in: body)
    let value = try optional("propertyValue", in: body)
    switch (name, value) {
    case ("amount", let value?): return [.amount(try amount(value, of: name))]
    case ("createdate", let value?): return [.created(try day(value, of: name))]
    case ("closedate", let value?): return [.closeDate(try day(value, of: name))]
    case ("closedate", nil): return [.closeDate(nil)]
    case ("dealstage", _):
      let stage = value ?? ""
      let end: Outcome? = ["closedwon": .won, "closedlost": .lost][stage]
      return [.value(.stage, stage), .outcome(end)]
        + (end == nil ? [] : [.closeDate(day(of: moment))])
    default: return Self.dimensions[name].map { [.value($0, value ?? "")] }
    }
  }
}
