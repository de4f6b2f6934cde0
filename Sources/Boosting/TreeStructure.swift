/// One tree of a model file, as far as it must be known to walk it.
struct TreeStructure {
  /// More nodes or a deeper tree are no tree of ours.
  private static let mostNodes = 1 << 17
  private static let mostLevels = 32
  /// The log-odds of certainty, beyond which no leaf of ours says anything.
  private static let largestLeaf: Float = 100

  private let left: [Int]
  private let right: [Int]
  private let parents: [Int]
  private let features: [Int]
  private let values: [Float]
  private let missingGoesLeft: [Int]
  private let covers: [Float]
  private let columns: Int

  /// Reads a tree; `nil` when a list is missing, has the wrong length or the wrong kind.
  init?(_ tree: JSONValue, index: Int, columns: Int) {
    guard let nodes = tree["tree_param"]?["num_nodes"]?.integer, 1...Self.mostNodes ~= nodes,
      tree["tree_param"]?["num_feature"]?.integer == columns,
      tree["id"]?.integer == index,
      let left = integers(tree["left_children"], count: nodes),
      let right = integers(tree["right_children"], count: nodes),
      let parents = integers(tree["parents"], count: nodes),
      let features = integers(tree["split_indices"], count: nodes),
      let kinds = integers(tree["split_type"], count: nodes), kinds.allSatisfy({ $0 == 0 }),
      let missing = integers(tree["default_left"], count: nodes),
      let values = floats(tree["split_conditions"], count: nodes),
      let covers = floats(tree["sum_hessian"], count: nodes),
      floats(tree["base_weights"], count: nodes) != nil,
      floats(tree["loss_changes"], count: nodes) != nil, hasNoCategories(tree)
    else { return nil }
    (self.left, self.right, self.parents) = (left, right, parents)
    (self.features, self.values, self.covers) = (features, values, covers)
    missingGoesLeft = missing
    self.columns = columns
  }

  /// The tree; `nil` unless every node is reached at most once from the root, splits on a known
  /// column and passes its cover on to its children.
  var tree: DecisionTree? {
    guard let reached else { return nil }
    return DecisionTree(nodes: left.indices.map { reached[$0] ? node($0) : .unreached })
  }

  private func node(_ node: Int) -> DecisionTree.Node {
    DecisionTree.Node(
      feature: Int32(features[node]), value: values[node], left: Int32(left[node]),
      right: Int32(right[node]), missingGoesLeft: missingGoesLeft[node] == 1, cover: covers[node])
  }

  /// Which nodes are reached from the root; `nil` where one of them is not as it must be.
  private var reached: [Bool]? {
    var visited = [Bool](repeating: false, count: left.count)
    var waiting = [(node: 0, level: 0)]
    visited[0] = true
    while let (node, level) = waiting.popLast() {
      guard covers[node] > 0, 0...1 ~= missingGoesLeft[node], level < Self.mostLevels,
        (0..<columns).contains(features[node])
      else { return nil }
      let children = [left[node], right[node]]
      if children == [-1, -1] {
        guard abs(values[node]) <= Self.largestLeaf else { return nil }
        continue
      }
      guard passesCoverOn(node) else { return nil }
      for child in children {
        guard !visited[child], parents[child] == node else { return nil }
        visited[child] = true
        waiting.append((child, level + 1))
      }
    }
    return visited
  }

  /// Whether both children exist and have their parent's cover together, but for rounding.
  private func passesCoverOn(_ node: Int) -> Bool {
    guard left.indices.contains(left[node]), left.indices.contains(right[node]) else {
      return false
    }
    let sum = covers[left[node]] + covers[right[node]]
    return abs(sum - covers[node]) <= 1e-3 * covers[node] + 1e-6
  }
}

private func integers(_ value: JSONValue?, count: Int) -> [Int]? {
  guard let elements = value?.elements, elements.count == count else { return nil }
  let numbers = elements.compactMap(\.integer)
  return numbers.count == count ? numbers : nil
}

private func floats(_ value: JSONValue?, count: Int) -> [Float]? {
  guard let elements = value?.elements, elements.count == count else { return nil }
  let numbers = elements.compactMap { element -> Float? in
    guard case .number(let number) = element, Float(number).isFinite else { return nil }
    return Float(number)
  }
  return numbers.count == count ? numbers : nil
}

private func hasNoCategories(_ tree: JSONValue) -> Bool {
  ["categories", "categories_nodes", "categories_segments", "categories_sizes"].allSatisfy {
    tree[$0]?.elements?.isEmpty == true
  }
}

extension DecisionTree.Node {
  /// What stands for a node that no row comes to, whatever its numbers are.
  fileprivate static var unreached: Self {
    Self(feature: 0, value: 0, left: -1, right: -1, missingGoesLeft: false, cover: 1)
  }
}
