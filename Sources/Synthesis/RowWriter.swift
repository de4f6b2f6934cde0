internal import Engine

/// Puts deals into bytes: one line of comma-separated values each.
struct RowWriter {
  static let header =
    "deal_id,created_date,closed_date,sales_rep_id,industry,region,product_type,lead_source,"
    + "deal_stage,deal_amount,sales_cycle_days,outcome\n"

  private let firstDay: Int32
  /// Ten bytes per day of the book.
  private let dates: [UInt8]
  private let industries: [[UInt8]]
  private let regions: [[UInt8]]
  private let products: [[UInt8]]
  private let leadSources: [[UInt8]]
  private let reps: [[UInt8]]
  private let stages: [[UInt8]]
  private let idWidth: Int

  init(market: Market, plan: BookPlan, count: Int) {
    firstDay = plan.start.number
    dates = (plan.start.number...plan.end.number).flatMap {
      Array(Day(number: $0).description.utf8)
    }
    func cells(_ names: [String]) -> [[UInt8]] { names.map { Array(",\($0)".utf8) } }
    industries = cells(market.industries.names)
    regions = cells(market.regions.names)
    products = cells(market.products.names)
    leadSources = cells(market.leadSources.names)
    reps = cells(market.reps.names)
    stages = cells(market.stages)
    idWidth = SyntheticDeal.idWidth(ofBook: count)
  }

  /// Adds the line that an export of a day has for a deal that existed on it.
  func add(_ deal: SyntheticDeal, asOf day: Int32, to bytes: inout [UInt8]) {
    let isClosed = deal.closed <= day
    bytes.append(0x44)
    add(deal.number + 1, width: idWidth, to: &bytes)
    add(date: deal.created, to: &bytes)
    if isClosed { add(date: deal.closed, to: &bytes) } else { bytes.append(0x2C) }
    bytes += reps[Int(deal.rep)]
    bytes += industries[Int(deal.industry)]
    bytes += regions[Int(deal.region)]
    bytes += products[Int(deal.product)]
    bytes += leadSources[Int(deal.leadSource)]
    bytes += stages[Int(deal.stage(on: day))]
    bytes.append(0x2C)
    add(deal.amount, width: 1, to: &bytes)
    bytes.append(0x2C)
    if isClosed { add(Int(deal.closed - deal.created), width: 1, to: &bytes) }
    bytes.append(0x2C)
    if isClosed { bytes.append(contentsOf: deal.isWon ? Self.won : Self.lost) }
    bytes.append(0x0A)
  }

  private static let won = Array("Won".utf8)
  private static let lost = Array("Lost".utf8)

  private func add(date: Int32, to bytes: inout [UInt8]) {
    let first = Int(date - firstDay) * 10
    bytes.append(0x2C)
    bytes += dates[first..<first + 10]
  }

  private func add(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    let first = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    while bytes.count - first < width { bytes.append(0x30) }
    bytes[first...].reverse()
  }
}
