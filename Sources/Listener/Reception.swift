/// Where requests are believed or turned away, before anything in them is read.
public struct Reception: Sendable {
  private let hubspot: HubSpotSignature?
  private let pipedrive: BasicCredentials?
  private let standard: StandardSignature?

  /// The proofs of those who may send.
  public init(
    hubspot: HubSpotSignature? = nil, pipedrive: BasicCredentials? = nil,
    standard: StandardSignature? = nil
  ) {
    (self.hubspot, self.pipedrive, self.standard) = (hubspot, pipedrive, standard)
  }

  /// Those who may send.
  public var senders: [Sender] { Sender.allCases.filter(knows) }

  /// Whether a sender has a proof that can be checked.
  public func knows(_ sender: Sender) -> Bool {
    switch sender {
    case .hubspot: hubspot != nil
    case .pipedrive: pipedrive != nil
    case .standard: standard != nil
    }
  }

  /// What is answered to a request whoever sends it; `nil` where its proof has to be looked at.
  public func refusal(of method: String, _ path: String) -> WebAnswer? {
    if path == Self.health {
      return ["GET", "HEAD"].contains(method) ? nil : .notAllowed(but: "GET, HEAD")
    }
    guard let sender = Sender(path: path), knows(sender) else { return .notHere }
    return method == "POST" ? nil : .notAllowed(but: "POST")
  }

  /// Where a proxy may ask whether anybody is listening.
  private static let health = "/health"

  /// Takes a request at a moment, in seconds since 1970, as what its sender proves it to be.
  public func proven(
    _ request: WebRequest, by sender: Sender, at now: Int64
  ) throws(ProofError) -> ProvenBody {
    var id: String?
    switch sender {
    case .hubspot:
      guard let hubspot else { throw .noMatch }
      try hubspot.prove(request, at: now)
    case .pipedrive:
      guard let pipedrive else { throw .noMatch }
      try pipedrive.prove(request)
    case .standard:
      guard let standard else { throw .noMatch }
      id = try standard.prove(request, at: now)
    }
    return ProvenBody(sender: sender, id: id, body: request.body)
  }
}
