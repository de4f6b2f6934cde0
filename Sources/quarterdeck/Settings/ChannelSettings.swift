import Delivery
import TOMLKit

/// How a channel is reached; its secret stays in its file until something is sent.
struct ChannelSettings: Equatable {
  enum Kind: String, CaseIterable {
    case slack, teams, smtp, sendmail
  }

  let kind: Kind
  private let rule: HostRule
  /// The file with the webhook's URL, or with the password.
  private let secret: String?
  private var server = ""
  private var port = 587
  private var encryption = MailServer.Encryption.starttls
  private var sender = ""
  private var user: String?
  private var program = "/usr/sbin/sendmail"
  private let authorities: String?

  /// Whether who is told through it has an address of their own.
  var needsAddress: Bool { [.smtp, .sendmail].contains(kind) }

  /// Reads `[notify.channels.NAME]`.
  init(
    _ table: TOMLTable, allowing rule: HostRule, section: String, in file: SettingsFile
  ) throws(Problem) {
    func text(_ key: String) throws(Problem) -> String? {
      try file.text(key, of: table, section: section)
    }
    guard let kind = try text("kind").flatMap(Kind.init) else {
      let known = Kind.allCases.map(\.rawValue)
      let hint = try text("kind").map { NearestWord.hint(for: $0, among: known) } ?? ""
      throw file.refusal(
        of: "kind", in: section, "one of " + known.joined(separator: ", ") + hint)
    }
    (self.kind, self.rule) = (kind, rule)
    try file.refuseUnknown(table.keys, known: Self.keys(of: kind), in: section)
    secret = try file.path("secret", of: table, section: section)
    authorities = try file.path("authorities", of: table, section: section)
    switch kind {
    case .slack, .teams:
      if secret == nil { throw Self.missing("secret: the file with the URL", section, file) }
    case .smtp: try takeServer(table, section: section, in: file)
    case .sendmail: program = try file.path("program", of: table, section: section) ?? program
    }
    if needsAddress {
      guard let address = try file.address("from", of: table, section: section) else {
        throw Self.missing("from: the sender's e-mail address", section, file)
      }
      sender = address
    }
  }

  private static func keys(of kind: Kind) -> [String] {
    switch kind {
    case .slack, .teams: ["kind", "secret", "authorities"]
    case .smtp: ["kind", "server", "encryption", "from", "user", "secret", "authorities"]
    case .sendmail: ["kind", "program", "from"]
    }
  }

  private static func missing(
    _ what: String, _ section: String, _ file: SettingsFile
  ) -> Problem {
    Problem(
      .badConfiguration, "\(file.place(of: "kind", in: section)) [\(section)] needs \(what)")
  }

  private mutating func takeServer(
    _ table: TOMLTable, section: String, in file: SettingsFile
  ) throws(Problem) {
    guard let text = try file.text("server", of: table, section: section) else {
      throw Self.missing("server, as \"smtp.example.com:587\"", section, file)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let match = parts[0].wholeMatch(of: /[A-Za-z0-9.-]+/),
      let number = parts.count == 2 ? Int(parts[1]) : port, (1...65_535).contains(number)
    else { throw file.refusal(of: "server", in: section, "as \"smtp.example.com:587\"") }
    (server, port) = (String(match.output), number)
    user = try file.text("user", of: table, section: section)
    if (user == nil) != (secret == nil) {
      throw Self.missing(
        "both user and secret (the file with the password), or none", section, file)
    }
    guard let name = try file.text("encryption", of: table, section: section) else { return }
    guard let known = MailServer.Encryption(rawValue: name) else {
      throw file.refusal(of: "encryption", in: section, "\"starttls\", \"tls\" or \"none\"")
    }
    guard known != .none || secret == nil && rule.mayBePrivate(server) else {
      throw file.refusal(
        of: "encryption", in: section,
        "\"starttls\" or \"tls\": without it only hosts under within_network, and no password")
    }
    encryption = known
  }

  /// The channel with its secret.
  func open() throws(Problem) -> Channel {
    let secret = try self.secret.map(Self.read)
    switch kind {
    case .slack: return .slack(try webhook(secret))
    case .teams: return .teams(try webhook(secret))
    case .smtp:
      return .smtp(
        MailServer(
          host: server, port: port, encryption: encryption, sender: sender, user: user,
          password: secret, allowing: rule, authorities: authorities))
    case .sendmail: return .sendmail(Sendmail(program: program, sender: sender))
    }
  }

  private func webhook(_ url: String?) throws(Problem) -> Webhook {
    do {
      return try Webhook(url: url ?? "", allowing: rule, authorities: authorities)
    } catch {
      throw Problem(.badConfiguration, "\(secret ?? ""): \(error)")
    }
  }

  private static func read(_ path: String) throws(Problem) -> String {
    do { return try SecretFile.read(path) } catch {
      throw Problem(.notPermitted, error.description)
    }
  }
}
