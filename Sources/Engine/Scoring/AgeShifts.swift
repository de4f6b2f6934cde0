/// The age shifts of a book's open deals, product by product, as large products take longer.
struct AgeShifts {
  /// With fewer wins a product's own curve counts in proportion, that of all deals for the rest.
  static let mostWins = 100

  private let all: AgeShift
  private let own: [(shift: AgeShift, share: Double)]

  init(of book: DealBook) {
    let curves = ProductCurves(of: book)
    all = AgeShift(LaterEnds(of: curves.all))
    own = curves.products.map { product in
      let share = min(1, Double(product.wins) / Double(Self.mostWins))
      return (AgeShift(LaterEnds(of: product.curve)), share)
    }
  }

  /// What the age of a deal adds to the log-odds of its base rate.
  func shift(of row: Int, in book: DealBook) -> Double {
    let (age, product) = (book.ageDays(of: row), own[Int(book.codes[Dimension.product.index][row])])
    return product.share * product.shift[age] + (1 - product.share) * all[age]
  }
}
