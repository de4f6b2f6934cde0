@testable import Dashboard
@testable import Engine

extension Fixture {
  /// A plausible sales team: the fixture of most films and of the picture in the README.
  static let sales = Self(
    name: "sales", deals: salesDeals,
    parts: [
      .industry: [
        FixturePart("FinTech", (212, 104), (214, 85)), FixturePart("SaaS", (198, 91), (170, 79)),
        FixturePart("HealthTech", (97, 43), (118, 54)), FixturePart("EdTech", (88, 40), (92, 42)),
        FixturePart("Ecommerce", (64, 29), (57, 27)), FixturePart("", (6, 2), (8, 3)),
      ],
      .region: [
        FixturePart("Europe", (221, 106), (212, 83)),
        FixturePart("North America", (200, 92), (198, 89)),
        FixturePart("India", (148, 67), (151, 70)), FixturePart("APAC", (96, 44), (98, 48)),
      ],
      .product: [
        FixturePart("Enterprise", (310, 143), (322, 134)),
        FixturePart("Pro", (240, 115), (225, 106)), FixturePart("Core", (115, 51), (112, 50)),
      ],
    ],
    reps: [
      FixturePart("L. Rossi", (60, 31), (61, 34)), FixturePart("P. Singh", (70, 33), (74, 38)),
      FixturePart("M. Chen", (64, 30), (66, 31)), FixturePart("S. Haddad", (50, 23), (58, 26)),
      FixturePart("J. Okafor", (90, 39), (88, 37)), FixturePart("K. Novak", (47, 20), (49, 19)),
      FixturePart("Ana Ruiz", (66, 27), (71, 21)), FixturePart("T. Meyer", (11, 5), (12, 7)),
      FixturePart("B. Osei", (8, 3), (9, 2)),
    ],
    alerts: salesAlerts)

  /// The same team without a model that proved itself.
  static let withoutModel: Self = {
    var fixture = sales
    fixture.name = "without-model"
    fixture.baseRateReason = "on held-out quarters the model was no better than the base rate"
    return fixture
  }()

  private static let salesDeals = [
    deal("D04217", "Ana Ruiz", "HealthTech", "Proposal", 182, 112, 0.07, ["stage_stall"]),
    deal("D03991", "J. Okafor", "FinTech", "Negotiation", 140, 97, 0.12, ["score_drop"]),
    deal("D04402", "Ana Ruiz", "FinTech", "Proposal", 96, 90, 0.16, ["life_cycle_breach"]),
    deal("D04110", "M. Chen", "SaaS", "Demo", 121, 75, 0.22),
    deal("D04388", "P. Singh", "SaaS", "Proposal", 88, 71, 0.26),
    deal("D04051", "M. Chen", "EdTech", "Qualified", 64, 66, 0.29),
    deal("D04299", "L. Rossi", "Ecommerce", "Demo", 58, 61, 0.31),
    deal("D04350", "P. Singh", "FinTech", "Proposal", 91, 48, 0.42),
    deal("D04377", "J. Okafor", "SaaS", "Demo", 47, 46, 0.45),
    deal("D04405", "L. Rossi", "HealthTech", "Negotiation", 39, 35, 0.49),
    deal("D04391", "Ana Ruiz", "EdTech", "Demo", 77, 33, 0.53),
    deal("D04411", "P. Singh", "SaaS", "Qualified", 25, 21, 0.62),
    deal("D04417", "M. Chen", "FinTech", "Demo", 31, 20, 0.67),
    deal("D04420", "L. Rossi", "Ecommerce", "Qualified", 12, 17, 0.71),
    deal("D04423", "J. Okafor", "HealthTech", "Negotiation", 66, 15, 0.78),
    deal("D04425", "P. Singh", "SaaS", "Demo", 18, 12, 0.82),
    deal("D04430", "K. Novak", "SaaS", "Qualified", 9, 9, 0.58),
    deal("D04431", "S. Haddad", "FinTech", "Demo", 22, 8, 0.56),
    deal("D04433", "K. Novak", "EdTech", "Qualified", 14, 6, 0.55),
    deal("D04436", "S. Haddad", "HealthTech", "Qualified", 35, 3, 0.51),
  ]

  private static func deal(
    _ id: String, _ rep: String, _ industry: String, _ stage: String, _ thousands: Int, _ age: Int,
    _ probability: Double, _ alerts: [String] = []
  ) -> FixtureDeal {
    let regions = ["Europe", "North America", "India", "APAC"]
    return FixtureDeal(
      id: id, rep: rep, industry: industry, region: regions[(age + thousands) % 4], stage: stage,
      thousands: thousands, age: age, probability: probability, alerts: alerts)
  }

  private static let salesAlerts = [
    alert(
      1, .stageStall, "D04217", "Ana Ruiz", 182, .critical, .open, 2,
      "56 days in Proposal; 90 % of wins left it within 31 days"),
    alert(
      2, .scoreDrop, "D03991", "J. Okafor", 140, .critical, .open, 9,
      "P(win) fell from 31 % to 12 % within 7 days"),
    alert(
      3, .lifeCycleBreach, "D04402", "Ana Ruiz", 96, .high, .open, 3,
      "90 days old; 90 % of similar wins took 63 days or less"),
    alert(
      4, .lifeCycleBreach, "D04110", "M. Chen", 121, .high, .open, 1,
      "75 days old; 90 % of similar wins took 63 days or less"),
    alert(
      5, .lifeCycleBreach, "D04388", "P. Singh", 88, .high, .acknowledged, 8,
      "71 days old; 90 % of similar wins took 63 days or less"),
    alert(
      6, .stageStall, "D04299", "L. Rossi", 58, .watch, .snoozed, 12,
      "30 days in Demo; 90 % of wins left it within 28 days"),
    alert(
      7, .closeDatePast, "D04402", "Ana Ruiz", 96, .watch, .open, 1,
      "expected to close on 2026-08-10, 4 days ago"),
    alert(
      8, .closeDatePast, "D04391", "Ana Ruiz", 77, .watch, .open, 6,
      "expected to close on 2026-08-07, 7 days ago"),
    alert(
      9, .closeDatePast, "D04217", "Ana Ruiz", 182, .high, .open, 33,
      "expected to close on 2026-07-10, 35 days ago"),
    fallenSegment, silencedBreach,
  ].sorted(by: AlertOrder.isWorse)

  private static let fallenSegment = Alert(
    id: 10, rule: .segmentDrop, segment: "industry=FinTech", period: "2026Q2", severity: .high,
    sentence: "win rate −9.3 points to 40 %, 2026Q2 against 2026Q1, n = 214; p = 0.004 over all "
      + "segments", firstSeen: asOf.advanced(by: -44), lastSeen: asOf)

  private static let silencedBreach: Alert = {
    var breach = alert(
      11, .lifeCycleBreach, "D04217", "Ana Ruiz", 182, .high, .open, 20,
      "112 days old; 90 % of similar wins took 63 days or less")
    (breach.silencedBy, breach.reopenings) = (.stageStall, 2)
    return breach
  }()

  private static let asOf = Day(year: 2026, month: 8, day: 14) ?? Day(number: 0)

  private static func alert(
    _ id: Int64, _ rule: Alert.Rule, _ deal: String, _ rep: String, _ thousands: Int64,
    _ severity: Alert.Severity, _ state: Alert.State, _ daysAgo: Int, _ sentence: String
  ) -> Alert {
    var alert = Alert(
      id: id, rule: rule, dealID: deal, rep: rep, stage: "Proposal",
      amount: Amount(minorUnits: thousands * 100_000), severity: severity, sentence: sentence,
      state: state, episode: id == 1 ? 2 : 1, firstSeen: asOf.advanced(by: -daysAgo),
      lastSeen: asOf)
    alert.openedOn = alert.firstSeen
    alert.snoozedUntil = state == .snoozed ? asOf.advanced(by: 5) : nil
    alert.acknowledgedBy = state == .acknowledged ? "ana" : nil
    alert.note = state == .acknowledged ? "Priya calls on Monday" : nil
    return alert
  }
}
