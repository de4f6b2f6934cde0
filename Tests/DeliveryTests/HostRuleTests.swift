import Testing

@testable import Delivery

@Test(arguments: [
  ("hooks.slack.com", true), ("HOOKS.slack.com", true), ("slack.com", false),
  ("evil-hooks.slack.com", false), ("contoso.webhook.office.com", true),
  ("webhook.office.com", false), ("webhook.office.com.example.com", false),
  ("hooks.slack.com.", false), ("", false),
])
func theUsualHostsAreAllowedAndNoneThatLooksLikeThem(host: String, isAllowed: Bool) {
  #expect(HostRule().allows(host) == isAllowed)
}

@Test func aHostWithinTheNetworkIsAllowedAndMayBePrivate() {
  let rule = HostRule(withinNetwork: ["Chat.internal"])

  #expect(rule.allows("chat.internal"))
  #expect(rule.mayBePrivate("CHAT.internal"))
  #expect(!rule.mayBePrivate("hooks.slack.com"))
}
