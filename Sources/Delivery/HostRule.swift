/// Which hosts messages may go to.
public struct HostRule: Hashable, Sendable {
  /// Where Slack and the workflows of Teams are.
  public static let usual = [
    "hooks.slack.com", "*.webhook.office.com", "*.logic.azure.com", "*.api.powerplatform.com",
  ]

  /// Names, or `*.` before a name for all below it.
  let allowed: [String]
  /// Hosts that may be on a private network.
  let withinNetwork: Set<String>

  public init(allowed: [String] = usual, withinNetwork: Set<String> = []) {
    self.allowed = allowed.map { $0.lowercased() }
    self.withinNetwork = Set(withinNetwork.map { $0.lowercased() })
  }

  /// Whether messages may go to a host at all.
  func allows(_ host: String) -> Bool {
    let name = host.lowercased()
    return withinNetwork.contains(name)
      || allowed.contains { $0.hasPrefix("*.") ? name.hasSuffix($0.dropFirst()) : $0 == name }
  }

  /// Whether a host may have an address of a private network.
  public func mayBePrivate(_ host: String) -> Bool { withinNetwork.contains(host.lowercased()) }
}
