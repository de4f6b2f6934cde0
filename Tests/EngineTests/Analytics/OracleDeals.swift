@testable import Engine

/// The deals that joint_change.py and shapley_mix.py make.
enum OracleDeals {
  static var deals: [Deal] {
    (0..<400).map { i in
      let isAfter = i * 13 % 7 < 3 || i * i % 11 == 5
      return Deal(
        id: "\(i)", created: RandomDeals.before.start,
        closed: (isAfter ? RandomDeals.after : RandomDeals.before).start,
        outcome: i * 37 % 11 < (i % 3 != 0 ? 6 : 3) ? .won : .lost,
        amount: Amount(minorUnits: Int64(100 + i * 53 % 97 * 10)),
        region: ["Nord", "West", "Ost"][i % 5 != 0 ? i * i % 3 : 2],
        product: ["Skiff", "Sloop"][i * 7 % 13 % 2],
        leadSource: ["Partner", "Fair"][i * 5 % 7 % 2])
    }
  }
}
