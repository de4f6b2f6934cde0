/// One tree of a model, checked and ready to be walked.
struct DecisionTree: Sendable {
  /// A split, or a leaf.
  struct Node {
    /// The column that a split looks at.
    let feature: Int32
    /// What a split compares with, and the log-odds that a leaf adds.
    let value: Float
    /// -1 in a leaf, as ``right``.
    let left: Int32
    let right: Int32
    /// Where a missing value goes.
    let missingGoesLeft: Bool
    /// How much of the training's curvature came through; above 0.
    let cover: Float

    @inline(__always)
    var isLeaf: Bool { left < 0 }

    /// Whether a row's value goes to the left; a missing one is NaN.
    @inline(__always)
    func sendsLeft(_ number: Float) -> Bool { number < value || number.isNaN && missingGoesLeft }
  }

  /// The root first.
  let nodes: [Node]
  /// The places of the splits among the nodes, in order.
  let splits: [Int]

  init(nodes: [Node]) {
    self.nodes = nodes
    splits = nodes.indices.filter { !nodes[$0].isLeaf }
  }

  /// What the tree adds to the log-odds of a row.
  @inline(__always)
  func value(of row: UnsafePointer<Float>) -> Float {
    nodes.withUnsafeBufferPointer { nodes in
      value { nodes[$0].sendsLeft(row[Int(nodes[$0].feature)]) }
    }
  }

  /// The value of the leaf that is reached by going left at some splits.
  @inline(__always)
  func value(goesLeft: (Int) -> Bool) -> Float {
    nodes.withUnsafeBufferPointer { nodes in
      var index = 0
      while !nodes[index].isLeaf {
        index = Int(goesLeft(index) ? nodes[index].left : nodes[index].right)
      }
      return nodes[index].value
    }
  }

  /// The mean of the leaves, each weighed by its cover: what the tree adds to a row of which
  /// nothing is known.
  var mean: Double { mean(below: 0) }

  private func mean(below index: Int) -> Double {
    let node = nodes[index]
    guard !node.isLeaf else { return Double(node.value) }
    let (left, right) = (Int(node.left), Int(node.right))
    let (a, b) = (Double(nodes[left].cover), Double(nodes[right].cover))
    return (mean(below: left) * a + mean(below: right) * b) / (a + b)
  }
}
