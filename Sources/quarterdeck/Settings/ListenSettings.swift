import Listener
import TOMLKit

/// Who may send webhooks, and where they are listened for; secrets stay in their files.
struct ListenSettings: Equatable {
  struct HubSpot: Equatable {
    let secretFile: String
    let url: SignedURL
  }

  struct Pipedrive: Equatable {
    let user: String
    let passwordFile: String
  }

  /// `nil` where nobody is listened to unless the command line says so.
  private(set) var address: ListenAddress?
  /// Whether other machines may connect.
  private var reachesFar = false
  private(set) var hubspot: HubSpot?
  private(set) var pipedrive: Pipedrive?
  /// The file with the secrets of Standard Webhooks.
  private(set) var standard: String?

  init() {}

  /// Reads `[listen]` and a section for each sender below it.
  init(_ table: TOMLTable, in file: SettingsFile) throws(Problem) {
    try file.refuseUnknown(
      table.keys, known: ["address", "beyond_loopback"] + Sender.allCases.map(\.rawValue),
      in: "listen")
    reachesFar = try file.isOn("beyond_loopback", of: table, section: "listen") ?? false
    if let text = try file.text("address", of: table, section: "listen") {
      let place = file.place(of: "address", in: "listen")
      address = try allowed(text, by: "\(place) [listen] address")
    }
    for sender in Sender.allCases {
      guard let value = table[sender.rawValue] else { continue }
      guard let values = value.table else {
        throw file.refusal(
          of: sender.rawValue, in: "listen",
          "a section of its own: [listen.\(sender.rawValue)]")
      }
      try take(SenderSection(sender: sender, table: values, file: file))
    }
  }

  /// An address that may be listened on; who named it is told why another may not.
  func allowed(_ text: String, by origin: String) throws(Problem) -> ListenAddress {
    guard let address = ListenAddress(text) else {
      throw Problem(
        .badConfiguration,
        "\(origin) must be a numeric address and a port, as \"127.0.0.1:8377\", not '\(text)'")
    }
    guard address.isLoopback || reachesFar else {
      throw Problem(
        .badConfiguration,
        "\(origin): other machines could connect to \(address), and unencrypted; let a proxy do that "
          + "(docs/events.md), or set [listen] beyond_loopback = true")
    }
    return address
  }
}

extension ListenSettings {
  private mutating func take(_ section: SenderSection) throws(Problem) {
    switch section.sender {
    case .hubspot:
      try section.refuseUnknown(but: ["secret_file", "public_url"])
      let text = try section.text("public_url", "the URL that HubSpot sends to")
      guard let url = SignedURL(text) else {
        throw section.refusal(of: "public_url", "as \"https://crm.example.com/hubspot\"")
      }
      hubspot = HubSpot(secretFile: try section.secret("secret_file"), url: url)
    case .pipedrive:
      try section.refuseUnknown(but: ["user", "password_file"])
      let user = try section.text("user", "the name that Pipedrive sends")
      guard !user.contains(":") else {
        throw section.refusal(of: "user", "a name without a colon")
      }
      pipedrive = Pipedrive(user: user, passwordFile: try section.secret("password_file"))
    case .standard:
      try section.refuseUnknown(but: ["secret_file"])
      standard = try section.secret("secret_file")
    }
  }
}
