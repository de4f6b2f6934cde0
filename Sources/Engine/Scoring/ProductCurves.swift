/// How deals end over their days, product by product: large products take longer, and money is in them.
struct ProductCurves {
  /// A product with fewer wins has the curve of all deals.
  static let leastWins = 50

  /// The deals of one product.
  struct Product {
    let wins: Int
    let curve: AalenJohansen
  }

  let all: AalenJohansen
  /// By the code of the product.
  let products: [Product]
  private let codes: [UInt32]

  init(of book: DealBook) {
    let codes = book.codes(of: .product)
    let count = book.dictionary(of: .product).count
    var wins = [Int](repeating: 0, count: count)
    for row in book.created.indices where book.isWon(row) { wins[Int(codes[row])] += 1 }
    let spells = GroupSpells(of: book, groups: codes.map { Int32($0) }, count: count)
    products = (0..<count).map {
      Product(wins: wins[$0], curve: spells.curve(of: $0, in: book))
    }
    all = GroupSpells.curve(of: book.created.indices, in: book)
    self.codes = codes
  }

  /// The curve of the deals that a row is like.
  subscript(row: Int) -> AalenJohansen {
    let product = products[Int(codes[row])]
    return product.wins >= Self.leastWins ? product.curve : all
  }
}
