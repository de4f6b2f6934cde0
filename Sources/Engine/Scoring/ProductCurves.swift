/// How deals end over their days, product by product: large products take longer, and money is in them.
struct ProductCurves {
  /// A product with fewer wins has the curve of all deals.
  static let leastWins = 50

  let all: AalenJohansen
  private let ofProduct: [AalenJohansen]
  private let products: [UInt32]

  init(of book: DealBook) {
    let all = GroupSpells.curve(of: book.created.indices, in: book)
    products = book.codes(of: .product)
    let count = book.dictionary(of: .product).count
    var wins = [Int](repeating: 0, count: count)
    for row in book.created.indices where book.isWon(row) { wins[Int(products[row])] += 1 }
    let spells = GroupSpells(of: book, groups: products.map { Int32($0) }, count: count)
    ofProduct = (0..<count).map {
      wins[$0] >= Self.leastWins ? spells.curve(of: $0, in: book) : all
    }
    self.all = all
  }

  /// The curve of the deals that a row is like.
  subscript(row: Int) -> AalenJohansen { ofProduct[Int(products[row])] }
}
