import Engine

/// A deal in few words: created and closed as days after 2022-01-01.
func deal(
  _ id: String, created: Int, closed: Int?, won: Bool = true, amount: Int64 = 1_000_000,
  rep: String = "ann", industry: String = "SaaS", region: String = "Europe",
  product: String = "Core", leadSource: String = "Inbound"
) -> Deal {
  Deal(
    id: id, created: PlantedDeals.firstDay.advanced(by: created),
    closed: closed.map { PlantedDeals.firstDay.advanced(by: $0) },
    outcome: closed == nil ? nil : won ? .won : .lost, amount: Amount(minorUnits: amount),
    rep: rep, industry: industry, region: region, product: product, leadSource: leadSource,
    stage: "Demo")
}

/// The book of some deals as of a day after 2022-01-01.
func book(of deals: [Deal], asOf day: Int) -> DealBook {
  DealBook(of: deals, asOf: PlantedDeals.firstDay.advanced(by: day))
}
