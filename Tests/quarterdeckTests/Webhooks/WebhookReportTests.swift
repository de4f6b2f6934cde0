import Engine
import Listener
import Testing

@testable import quarterdeck

@Suite struct WebhookReportTests {
  private static func report(_ refusals: [MessageError], trouble: Problem? = nil) -> WebhookReport {
    var report = WebhookReport(of: .hubspot)
    (report.refusals, report.trouble) = (refusals, trouble)
    return report
  }

  @Test func whatIsTakenInIsAnsweredWithItsNumbers() {
    let report = Self.report([])

    #expect(report.answer.status == 200)
    #expect(report.answer.body == "{\"messages\":0,\"events\":0,\"refused\":[],\"notRead\":[]}\n")
    #expect(report.line == "hubspot: 0 messages, 0 events")
  }

  @Test(arguments: [
    ([MessageError.missing("deal_id")], 200), ([.badValue("amount", value: "x")], 200),
    ([.unknownDeal("D1")], 409), ([.missing("deal_id"), .unknownDeal("D1")], 409),
    ([.notJSON(reason: "x")], 400),
  ])
  func aSenderIsAskedToComeAgainOnlyWhereThatHelps(refusals: [MessageError], status: Int) {
    let answer = Self.report(refusals).answer

    #expect(answer.status == status)
    #expect(answer.body.contains(refusals[0].description.prefix(20)))
  }

  @Test func aTroubleOfOursIsNoneOfTheSenders() {
    let locked = Self.report([], trouble: Problem(.tryAgain, "/data is held"))
    let full = Self.report([], trouble: Problem(.inputOutput, "no space left for /data"))

    #expect(locked.answer.status == 503 && locked.answer.headers["Retry-After"] == "5")
    #expect(full.answer.status == 503 && full.answer.headers["Retry-After"] == "60")
    #expect(!full.answer.body.contains("/data"))
    #expect(full.line == "hubspot: not taken in: no space left for /data")
  }

  @Test func aLongBatchOfRefusalsIsAShortLine() {
    let name = String(repeating: "x", count: 10_000)
    let same = Self.report(Array(repeating: .unknownDeal("D1"), count: 100))
    let long = Self.report((0..<100).map { .unknownDeal("\($0)\(name)") })

    #expect(
      same.line.hasPrefix("hubspot: 0 messages, 0 events, 100 refused: no deal 'D1' is known"))
    #expect(same.line.count < 200 && same.reasons.count == 1)
    #expect(long.line.count < 1000 && long.line.hasSuffix("; …"))
  }
}
