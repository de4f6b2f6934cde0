/// The age shifts of a book's open deals, product by product, as large products take longer.
struct AgeShifts {
  /// With fewer wins a product's own curve counts in proportion, that of all deals for the rest.
  static let mostWins = 100

  private let all: AgeShift
  private let own: [(shift: AgeShift, share: Double)]
  private let products: [UInt32]

  init(of book: DealBook) {
    products = book.codes(of: .product)
    let count = book.dictionary(of: .product).count
    var wins = [Int](repeating: 0, count: count)
    for row in book.created.indices where book.isWon(row) { wins[Int(products[row])] += 1 }
    let spells = GroupSpells(of: book, groups: products.map { Int32($0) }, count: count)
    all = AgeShift(LaterEnds(of: GroupSpells.curve(of: book.created.indices, in: book)))
    own = (0..<count).map { product in
      let share = min(1, Double(wins[product]) / Double(Self.mostWins))
      return (AgeShift(LaterEnds(of: spells.curve(of: product, in: book))), share)
    }
  }

  /// What the age of a deal adds to the log-odds of its base rate.
  func shift(of row: Int, in book: DealBook) -> Double {
    let (age, product) = (book.ageDays(of: row), own[Int(products[row])])
    return product.share * product.shift[age] + (1 - product.share) * all[age]
  }
}
