@testable import Dashboard
@testable import Engine
import Testing

@Suite struct FormatWhatIfTests {
  @Test(
    arguments: [
      (.untouched(days: 14), "untouched for 14 days: 38 % (n = 1,412)"),
      (.untouched(days: 1), "untouched for 1 day: 38 % (n = 1,412)"),
      (.moved(to: "Offer"), "moved to Offer: 38 % (n = 1,412)"),
      (.pushed, "close date pushed once more: 38 % (n = 1,412)"),
    ] as [(WhatIf.Change, String)])
  func aLineSaysWhatChangesAndHowManyDealsShowedIt(change: WhatIf.Change, line: String) {
    #expect(Format.whatIf(WhatIf(change: change, probability: 0.381, deals: 1412)) == line)
  }
}
