import Foundation
import TestSupport
import Testing

/// The real program and a real receiver.
@Suite struct NotifyRunTests {
  @Test func anAlertIsToldOnceAndOnRecord() throws {
    let telling = try TellingWorkspace(overdue: 3)
    #expect(
      try telling.list("messages", of: "notify").map { $0["state"] as? String } == [
        "queued", "queued", "queued",
      ])

    let sent = try telling.list("deliveries", of: "notify", "send")

    #expect(sent.map { $0["status"] as? String } == ["delivered", "delivered", "delivered"])
    #expect(try telling.received().count == 3)
    #expect(try telling.received()[0].hasPrefix("watch: D2 (R1, $102) overdue\n"))
    #expect(try telling.list("deliveries", of: "notify", "send").isEmpty)
    #expect(try telling.list("deliveries", of: "run").isEmpty)
    let attempts = try telling.list("attempts", of: "notify", "show", "1")
    #expect(attempts.map { $0["outcome"] as? String } == ["delivered"])
  }

  @Test func aChannelIsProvedByATest() throws {
    let telling = try TellingWorkspace(overdue: 1)

    #expect(try telling.run("notify", "test", "ops").status == 0)
    #expect(try telling.received().map { $0.prefix(19) } == ["Quarterdeck: a test"])
    let stranger = try telling.run("notify", "test", "ada")
    #expect(stranger.status == 64 && stranger.errors.contains("can be reached: ops"))
  }

  @Test func aSecretThatOthersMayReadIsNotUsedAndNeverShown() throws {
    let telling = try TellingWorkspace(overdue: 1)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: telling.folder.path("secret"))

    let test = try telling.run("notify", "test", "ops")
    #expect(test.status == 69 && test.errors.contains("chmod 600"))
    #expect(!test.errors.contains("http://"))
    #expect(try telling.run("notify", "send").status == 69)
    #expect(try telling.received().isEmpty)
    let problem = try telling.list("messages", of: "notify")[0]["problem"] as? String
    #expect(problem?.contains("chmod 600") == true)
  }

  @Test func aFailingReceiverIsLeftAloneForTheRound() throws {
    let telling = try TellingWorkspace(overdue: 3, path: "500")

    let sent = try telling.list("deliveries", of: "notify", "send")

    #expect(sent.map { $0["status"] as? String } == ["failed"])
    #expect(sent.first?["answer"] as? String == "127.0.0.1 answers 500 oops")
    #expect(try telling.received().count == 1)
  }

  @Test func whatIsLessUrgentWaitsForTheDigest() throws {
    let telling = try TellingWorkspace(overdue: 8, immediate: 5)

    let messages = try telling.list("messages", of: "notify")

    #expect(
      messages.map { $0["kind"] as? String } == ["digest"] + Array(repeating: "immediate", count: 5)
    )
    #expect((messages[0]["alerts"] as? [Int])?.count == 3)
  }

  @Test func withoutReceiversThereIsAnAnswerAllTheSame() throws {
    let filled = try FilledWorkspace()

    #expect(try filled.run("notify").output.contains("No messages."))
    let send = try filled.run("notify", "send")
    #expect(send.status == 78 && send.errors.contains("add [notify]"))
    #expect(try filled.run("notify", "retry").status == 64)
    #expect(try filled.run("notify", "show", "1").status == 64)
  }

  /// Kills without a warning between the opening of alerts and the delivery of their messages.
  ///
  /// `QUARTERDECK_KILLS` asks for more kills than 30.
  @Test func whoeverKillsItLosesNothingAndRepeatsAtMostOneMessageAKill() throws {
    let kills = ProcessInfo.processInfo.environment["QUARTERDECK_KILLS"].flatMap(Int.init) ?? 30
    let deals = kills * 3
    let telling = try TellingWorkspace(overdue: deals)
    var draws = SeededGenerator(seed: 6)

    for _ in 0..<kills {
      try telling.run("notify", "send", killedAfter: Double.random(in: 0.02...0.15, using: &draws))
    }
    _ = try telling.run("notify", "send")

    let received = try telling.received().compactMap { $0.split(separator: " ").dropFirst().first }
    #expect(Set(received) == Set((0..<deals).map { "D\($0)" }), "none is lost")
    #expect(received.count <= deals + kills, "at most one is repeated by a kill")
    let messages = try telling.list("messages", of: "notify")
    #expect(messages.count == deals)
    #expect(messages.allSatisfy { $0["state"] as? String == "sent" })
    let attempts = messages.compactMap { $0["attempts"] as? Int }.reduce(0, +)
    #expect(attempts >= received.count, "every one that arrived is on record")
    #expect(attempts <= deals + kills)
  }
}
