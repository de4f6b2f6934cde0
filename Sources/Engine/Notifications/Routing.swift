/// Who is told of which alert: the owner of the deal, else the owner's manager, else the team, else
/// one who gets what nobody else gets.
public struct Routing: Hashable, Sendable {
  private let recipients: [String: Recipient]
  private let ownerOfRep: [String: String]
  /// Who gets what nobody else gets.
  public let fallback: Recipient

  /// - Throws: a ``RoutingError`` where a name is not known, the fallback cannot be reached, or a
  ///   rep's deals are claimed by two.
  public init(_ recipients: [Recipient], fallback: String) throws(RoutingError) {
    var byName: [String: Recipient] = [:]
    var owners: [String: String] = [:]
    for recipient in recipients {
      byName[recipient.name] = recipient
      for rep in recipient.reps {
        if let other = owners.updateValue(recipient.name, forKey: rep) {
          throw .ownedTwice(rep: rep, by: [other, recipient.name].sorted())
        }
      }
    }
    for recipient in recipients {
      for name in [recipient.manager, recipient.team].compactMap(\.self) where byName[name] == nil {
        throw .unknown(name, of: recipient.name, known: byName.keys.sorted())
      }
    }
    guard let last = byName[fallback] else {
      throw .unknown(fallback, of: nil, known: byName.keys.sorted())
    }
    guard last.channel != nil else { throw .unreachableFallback(fallback) }
    (self.recipients, ownerOfRep, self.fallback) = (byName, owners, last)
  }

  /// Who is told of an alert; what is about no single deal goes to the fallback.
  func recipient(of alert: Alert) -> Recipient {
    guard alert.isAboutDeal, let owner = ownerOfRep[alert.rep].flatMap({ recipients[$0] }) else {
      return fallback
    }
    let chain = [owner] + [owner.manager, owner.team].compactMap { $0.flatMap { recipients[$0] } }
    return chain.first { $0.channel != nil } ?? fallback
  }

  /// The recipient of a name; `nil` for one who is not in the settings any more.
  public subscript(name: String) -> Recipient? { recipients[name] }

  /// All whom the channel of a recipient serves, also the recipient.
  func neighbours(of recipient: Recipient) -> [Recipient] {
    recipients.values.filter { $0.channel == recipient.channel }
  }

  /// All who can be reached, by name.
  public var reachable: [Recipient] {
    recipients.values.filter { $0.channel != nil }.sorted { $0.name < $1.name }
  }
}
