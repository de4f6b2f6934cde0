import Engine
import Foundation
import TestSupport
import Testing

/// The real export as a book, read by plain splitting: it quotes nothing.
enum RealBook {
  /// All its deals as of a day.
  static func book(asOf: Day) throws -> DealBook {
    let path = try #require(RealData.path("skygeni_sales_data.csv"))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    let names = lines[0].split(separator: ",").map(String.init)
    let deals = lines.dropFirst().compactMap { line in
      let values = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return deal(Dictionary(uniqueKeysWithValues: zip(names, values)))
    }
    return DealBook(of: deals, asOf: asOf)
  }

  private static func deal(_ row: [String: String]) -> Deal? {
    guard let id = row["deal_id"], let created = row["created_date"].flatMap({ Day($0) }),
      let amount = row["deal_amount"].flatMap({ Double($0) })
    else { return nil }
    return Deal(
      id: id, created: created, closed: row["closed_date"].flatMap { Day($0) },
      outcome: row["outcome"] == "Won" ? .won : .lost,
      amount: Amount(minorUnits: Int64((amount * 100).rounded())),
      rep: row["sales_rep_id"] ?? "", industry: row["industry"] ?? "",
      region: row["region"] ?? "", product: row["product_type"] ?? "",
      leadSource: row["lead_source"] ?? "", stage: row["deal_stage"] ?? "")
  }
}
