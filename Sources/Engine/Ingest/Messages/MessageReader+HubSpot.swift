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
    let milliseconds = try milliseconds(try text("occurredAt", in: body), of: "occurredAt")
    let moment = milliseconds / 1000
    let isCreation = type.hasSuffix(".creation")
    let property = isCreation ? nil : try property(of: body)
    guard let fields = isCreation ? [.created(day(of: moment))] : property else { return nil }
    return DealMessage(
      id: try id(of: body, at: milliseconds), dealID: try text("objectId", in: body),
      milliseconds: milliseconds, day: day(of: moment), isCreation: isCreation, fields: fields)
  }

  /// HubSpot sends one event again under its number, and may give that number to others.
  private func id(of body: MessageValue, at milliseconds: Int64) throws(MessageError) -> String {
    let parts = [
      try optional("subscriptionId", in: body) ?? "", try text("eventId", in: body),
      try text("objectId", in: body), try optional("propertyName", in: body) ?? "",
      String(milliseconds),
    ]
    return "hubspot:" + parts.joined(separator: ":")
  }

  private func property(
    of body: MessageValue
  ) throws(MessageError) -> [DealMessage.Field]? {
    let name = try text("propertyName", in: body)
    let value = try optional("propertyValue", in: body)
    switch (name, value) {
    case ("amount", _): return [.amount(try amount(value, of: name))]
    case ("createdate", let value?): return [.created(try day(value, of: name))]
    case ("closedate", let value?): return [.closeDate(try day(value, of: name))]
    case ("closedate", nil): return [.closeDate(nil)]
    case ("dealstage", _):
      let stage = value ?? ""
      let end: Outcome? = ["closedwon": .won, "closedlost": .lost][stage]
      return [.value(.stage, stage), .outcome(end)]
    default: return Self.dimensions[name].map { [.value($0, value ?? "")] }
    }
  }
}
