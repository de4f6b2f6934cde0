/// The conjunctions of values, such as "Logistics in the Nordics", that enough closed deals share.
struct Lattice {
  /// One conjunction: the places of its dimensions among those of the cells, and one of its cells.
  struct Node: Hashable {
    let dimensions: [Int]
    let cell: Int
  }

  /// Shallow ones first.
  private(set) var nodes: [Node] = []
  /// By cell, the nodes that its deals belong to.
  private(set) var nodesOfCell: [[Int32]]

  /// `isFrequent` says of a sum of cells whether it holds enough deals; empty cells belong to no
  /// node.
  init(
    of cells: JointCells, depth: Int, isFrequent: (_ before: Int, _ after: Int) -> Bool
  ) {
    nodesOfCell = Array(repeating: [], count: cells.count)
    let members = (0..<cells.count).map { cells.before[$0].closed + cells.after[$0].closed > 0 }
    var levels = [(dimensions: [Int](), numbers: members.map { $0 ? Int32(0) : -1 }, count: 1)]
    for _ in 0..<depth {
      levels = levels.flatMap { level in
        ((level.dimensions.last ?? -1) + 1..<cells.dimensions.count).map { dimension in
          let (numbers, count) = Self.split(level.numbers, level.count, by: dimension, of: cells)
          return (level.dimensions + [dimension], numbers, count)
        }
      }
      for level in levels {
        add(level.dimensions, level.numbers, level.count, of: cells, isFrequent)
      }
    }
  }

  private static func split(
    _ numbers: [Int32], _ count: Int, by dimension: Int, of cells: JointCells
  ) -> ([Int32], Int) {
    var pairs = PairNumbers(first: count, second: cells.values[dimension].count)
    let codes = cells.codes[dimension]
    let split = numbers.indices.map { cell in
      numbers[cell] < 0 ? -1 : pairs.number(Int(numbers[cell]), codes[cell])
    }
    return (split, pairs.count)
  }

  private mutating func add(
    _ dimensions: [Int], _ numbers: [Int32], _ count: Int, of cells: JointCells,
    _ isFrequent: (Int, Int) -> Bool
  ) {
    var (before, after) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    var first = Array(repeating: -1, count: count)
    for (cell, number) in numbers.enumerated() where number >= 0 {
      before[Int(number)] += cells.before[cell].closed
      after[Int(number)] += cells.after[cell].closed
      if first[Int(number)] < 0 { first[Int(number)] = cell }
    }
    let places = (0..<count).map { number -> Int32 in
      guard isFrequent(before[number], after[number]) else { return -1 }
      nodes.append(Node(dimensions: dimensions, cell: first[number]))
      return Int32(nodes.count - 1)
    }
    for (cell, number) in numbers.enumerated() where number >= 0 && places[Int(number)] >= 0 {
      nodesOfCell[cell].append(places[Int(number)])
    }
  }

  /// The combinations with fewer conditions that hold all of a node's deals, shortest first.
  func parents(of node: Int) -> [Int] {
    let own = nodes[node].dimensions
    return nodesOfCell[nodes[node].cell].map { Int($0) }.filter { other in
      let dimensions = nodes[other].dimensions
      return dimensions.count < own.count && dimensions.allSatisfy(own.contains)
    }
  }

  /// Whether a node strays less than another, or as much and is longer, or later in the alphabet.
  func isWeaker(_ left: Int, _ right: Int, by zs: [Double], in cells: JointCells) -> Bool {
    let (a, b) = (abs(zs[left]), abs(zs[right]))
    guard abs(a - b) < 1e-9 else { return a < b }
    let (one, other) = (segments(of: nodes[left], in: cells), segments(of: nodes[right], in: cells))
    return one.count == other.count
      ? one.map(\.description).lexicographicallyPrecedes(other.map(\.description)) == false
      : one.count > other.count
  }

  /// The cells whose deals belong to a node.
  func cells(of node: Int) -> [Int] {
    nodesOfCell.indices.filter { nodesOfCell[$0].contains(Int32(node)) }
  }

  /// By node, what its cells add up to.
  func sums(of tallies: [WinTally]) -> [WinTally] {
    var sums = Array(repeating: WinTally.zero, count: nodes.count)
    for (cell, nodes) in nodesOfCell.enumerated() {
      for node in nodes { sums[Int(node)] += tallies[cell] }
    }
    return sums
  }

  /// What a node's deals have in common.
  func segments(of node: Node, in cells: JointCells) -> [Segment] {
    node.dimensions.map {
      Segment(cells.dimensions[$0], cells.values[$0][cells.codes[$0][node.cell]])
    }
  }
}
