import Engine
import Foundation
import Testing

@testable import quarterdeck

@Suite struct NotifySettingsTests {
  private static func read(_ toml: String) throws -> NotifySettings {
    try #require(try Settings(toml: toml, path: "s.toml").notify)
  }

  private static let whole = """
    [notify]
    fallback = "ops"
    immediate = 3
    digest_at = "07:30"
    hosts = ["chat.example.com"]
    within_network = ["mail.internal"]
    [notify.channels.chat]
    kind = "slack"
    secret = "/etc/quarterdeck/chat"
    [notify.channels.mail]
    kind = "smtp"
    server = "mail.internal:25"
    encryption = "none"
    from = "deck@example.com"
    [notify.recipients.ada]
    via = "mail"
    to = "ada@example.com"
    reps = ["R01", "R02"]
    manager = "ops"
    time_zone = "Europe/Berlin"
    quiet = "20:00-07:00"
    [notify.recipients.ops]
    via = "chat"
    """

  @Test func whoIsToldAndHowIsRead() throws {
    let settings = try Self.read(Self.whole)
    let ada = try #require(settings.notifications.routing["ada"])

    #expect(settings.notifications.immediate == 3 && settings.notifications.digestMinute == 450)
    #expect(settings.channels.mapValues(\.kind) == ["chat": .slack, "mail": .smtp])
    #expect(ada.channel == "mail" && ada.address == "ada@example.com")
    #expect(ada.reps == ["R01", "R02"] && ada.manager == "ops" && ada.team == nil)
    #expect(ada.zone.identifier == "Europe/Berlin")
    #expect(ada.quiet == QuietHours(start: 1200, end: 420))
    #expect(settings.notifications.routing.reachable.map(\.name) == ["ada", "ops"])
  }

  @Test func withoutTheSectionNobodyIsTold() throws {
    #expect(try Settings(toml: "", path: "s.toml").notify == nil)
  }

  @Test(arguments: [
    (
      "fallback = \"ops\"", "fallbak = \"ops\"",
      "s.toml:2: [notify] unknown setting 'fallbak'; did you mean 'fallback'?"
    ),
    ("fallback = \"ops\"", "", "s.toml:1: [notify] needs fallback"),
    ("fallback = \"ops\"", "fallback = \"hal\"", "no recipient 'hal'; known: ada, ops"),
    (
      "digest_at = \"07:30\"", "digest_at = \"7h\"",
      "s.toml:4: [notify] digest_at must be a time of day"
    ),
    (
      "kind = \"slack\"", "kind = \"slak\"",
      "s.toml:8: [notify.channels.chat] kind must be one of slack, teams"
    ),
    ("secret = \"/etc/quarterdeck/chat\"", "", "[notify.channels.chat] needs secret"),
    ("secret = \"/etc/quarterdeck/chat\"", "url = \"https://x\"", "unknown setting 'url'"),
    (
      "secret = \"/etc/quarterdeck/chat\"", "secret = \"chat\"",
      "secret must be a file's whole path"
    ),
    (
      "server = \"mail.internal:25\"", "server = \"mail:x\"",
      "server must be as \"smtp.example.com:587\""
    ),
    (
      "server = \"mail.internal:25\"", "server = \"mail.example.com\"",
      "encryption must be \"starttls\" or \"tls\""
    ),
    (
      "from = \"deck@example.com\"", "from = \"deck@example.com\\r\\nBcc: x@y.z\"",
      "from must be an e-mail address"
    ),
    ("from = \"deck@example.com\"", "from = \"a@b.c\"\nuser = \"deck\"", "both user and secret"),
    (
      "via = \"mail\"", "via = \"male\"",
      "s.toml:16: [notify.recipients.ada] via must be the name of a channel: chat, mail"
    ),
    ("to = \"ada@example.com\"", "", "[notify.recipients.ada] needs to: an e-mail address"),
    ("to = \"ada@example.com\"", "to = \"ada\"", "to must be an e-mail address"),
    ("reps = [\"R01\", \"R02\"]", "reps = \"R01\"", "reps must be a list of texts"),
    (
      "manager = \"ops\"", "manager = \"opz\"",
      "[notify.recipients.ada] manager: no recipient 'opz'; did you mean 'ops'? known: ada, ops"
    ),
    ("manager = \"ops\"", "manager = \"ada\"", "manager must be another recipient than 'ada'"),
    ("time_zone = \"Europe/Berlin\"", "time_zone = \"Mars\"", "time_zone must be a zone"),
    ("quiet = \"20:00-07:00\"", "quiet = \"20-7\"", "quiet must be hours in quotes"),
  ])
  func whatIsWrongIsSaidWithItsPlace(line: String, replacement: String, message: String) throws {
    let error = #expect(throws: Problem.self) {
      try Self.read(Self.whole.replacing(line, with: replacement))
    }

    #expect(error?.status == .badConfiguration)
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
