import Delivery
import Listener

extension ListenSettings {
  /// The proofs of those who may send, with their secrets read.
  func reception() throws(Problem) -> Reception {
    var (signature, credentials, standard):
      (HubSpotSignature?, BasicCredentials?, StandardSignature?)
    if let hubspot {
      signature = HubSpotSignature(
        secrets: try Self.words(in: hubspot.secretFile), url: hubspot.url)
    }
    if let pipedrive {
      credentials = BasicCredentials(
        user: pipedrive.user, password: try Self.secret(in: pipedrive.passwordFile))
    }
    if let file = self.standard { standard = try Self.standard(in: file) }
    guard signature != nil || credentials != nil || standard != nil else {
      throw Problem(
        .badConfiguration,
        "nobody may send what would be listened for: add [listen.hubspot], [listen.pipedrive] or "
          + "[listen.standard] to the settings (docs/events.md)")
    }
    return Reception(hubspot: signature, pipedrive: credentials, standard: standard)
  }

  private static func standard(in file: String) throws(Problem) -> StandardSignature {
    if let signature = StandardSignature(secrets: try words(in: file)) { return signature }
    throw Problem(
      .badConfiguration,
      "\(file): no secret of Standard Webhooks: it is whsec_ and the base64 of 24 to 64 bytes")
  }

  /// While one secret takes the place of another, both stand on the line.
  private static func words(in file: String) throws(Problem) -> [String] {
    try secret(in: file).split(separator: " ").map(String.init)
  }

  private static func secret(in file: String) throws(Problem) -> String {
    do { return try SecretFile.read(file) } catch {
      throw Problem(.notPermitted, error.description)
    }
  }
}
