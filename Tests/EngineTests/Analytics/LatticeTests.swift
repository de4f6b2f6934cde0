import Testing

@testable import Engine

@Suite struct LatticeTests {
  @Test func everyCombinationWithEnoughDealsIsThereOnce() throws {
    let deals = RandomDeals(seed: 12, count: 400).deals
    let cells = try Self.cells(of: deals)
    let lattice = Lattice(of: cells, depth: 2) { $0 + $1 >= 20 }

    let names = lattice.nodes.map { node in
      lattice.segments(of: node, in: cells).map(\.description).joined(separator: " ")
    }
    var expected: Set<String> = []
    for deal in deals {
      let own = [Segment(.region, deal.region), Segment(.rep, deal.rep)]
      for set in [[own[0]], [own[1]], own] {
        let count = deals.count { other in
          set.allSatisfy { other.value(in: $0.dimension) == $0.value }
        }
        if count >= 20 { expected.insert(set.map(\.description).joined(separator: " ")) }
      }
    }
    #expect(Set(names) == expected && names.count == expected.count)
    #expect(names.count > 10)
  }

  @Test func aCellNamesTheCombinationsOfItsDeals() throws {
    let cells = try Self.cells(of: RandomDeals(seed: 12, count: 400).deals)
    let lattice = Lattice(of: cells, depth: 2) { _, _ in true }

    #expect(lattice.nodesOfCell.allSatisfy { $0.count == 3 })
    for (cell, nodes) in lattice.nodesOfCell.enumerated() {
      for node in nodes {
        let place = lattice.nodes[Int(node)]
        #expect(
          place.dimensions.allSatisfy { cells.codes[$0][cell] == cells.codes[$0][place.cell] })
      }
    }
  }

  @Test func emptyCellsBelongToNothing() throws {
    let cells = try Self.cells(of: RandomDeals(seed: 12, count: 400).deals)
    let lattice = Lattice(of: cells.emptying([0, 3]), depth: 1) { _, _ in true }

    #expect(lattice.nodesOfCell[0].isEmpty && lattice.nodesOfCell[3].isEmpty)
    #expect(lattice.nodesOfCell[1].count == 2)
  }

  private static func cells(of deals: [Deal]) throws -> JointCells {
    try JointCells(
      of: DealBook(of: deals, asOf: RandomDeals.after.lastDay),
      in: try RandomDeals.cube(of: deals), from: RandomDeals.before, to: RandomDeals.after,
      by: [.region, .rep])
  }
}
