@testable import Engine

/// Deals as the text of an export in the brief's dialect.
enum ExportText {
  static let header =
    "deal_id,created_date,closed_date,sales_rep_id,industry,region,product_type,lead_source,"
    + "deal_stage,deal_amount,sales_cycle_days,outcome\n"

  static func text(of deals: [Deal]) -> String { header + deals.map(line).joined() }

  private static func line(_ deal: Deal) -> String {
    let closed = deal.closed.map(\.description) ?? ""
    let outcome = deal.outcome.map { $0 == .won ? "Won" : "Lost" } ?? ""
    let cycle = deal.closed.map { String(deal.created.distance(to: $0)) } ?? ""
    return [
      deal.id, deal.created.description, closed, deal.rep, deal.industry, deal.region,
      deal.product, deal.leadSource, deal.stage, amount(deal.amount), cycle, outcome,
    ].joined(separator: ",") + "\n"
  }

  private static func amount(_ amount: Amount) -> String {
    let cents = String(amount.minorUnits % 100)
    return "\(amount.minorUnits / 100).\(cents.count < 2 ? "0" : "")\(cents)"
  }
}
