/// The links of one tree in a model file.
struct TreeStructure {
  private let left: [Int]
  private let right: [Int]
  private let parents: [Int]
  private let features: [Int]
  private let columns: Int

  /// Reads a tree; `nil` when a list is missing, has the wrong length or the wrong kind.
  init?(_ tree: JSONValue, index: Int, columns: Int) {
    guard let nodes = tree["tree_param"]?["num_nodes"]?.integer, nodes > 0,
      tree["tree_param"]?["num_feature"]?.integer == columns,
      tree["id"]?.integer == index,
      let left = integers(tree["left_children"], count: nodes),
      let right = integers(tree["right_children"], count: nodes),
      let parents = integers(tree["parents"], count: nodes),
      let features = integers(tree["split_indices"], count: nodes),
      let kinds = integers(tree["split_type"], count: nodes), kinds.allSatisfy({ $0 == 0 }),
      integers(tree["default_left"], count: nodes) != nil,
      holdsNumbers(tree, count: nodes), hasNoCategories(tree)
    else { return nil }
    self.left = left
    self.right = right
    self.parents = parents
    self.features = features
    self.columns = columns
  }

  /// True when every node is reached at most once from the root and splits on a known column.
  var isSound: Bool {
    var visited = [Bool](repeating: false, count: left.count)
    var waiting = [0]
    visited[0] = true
    while let node = waiting.popLast() {
      let children = [left[node], right[node]]
      if children == [-1, -1] { continue }
      guard (0..<columns).contains(features[node]) else { return false }
      for child in children {
        guard left.indices.contains(child), !visited[child], parents[child] == node else {
          return false
        }
        visited[child] = true
        waiting.append(child)
      }
    }
    return true
  }
}

private func integers(_ value: JSONValue?, count: Int) -> [Int]? {
  guard let elements = value?.elements, elements.count == count else { return nil }
  let numbers = elements.compactMap(\.integer)
  return numbers.count == count ? numbers : nil
}

private func holdsNumbers(_ tree: JSONValue, count: Int) -> Bool {
  ["base_weights", "loss_changes", "split_conditions", "sum_hessian"].allSatisfy { name in
    guard let elements = tree[name]?.elements, elements.count == count else { return false }
    return elements.allSatisfy { if case .number = $0 { true } else { false } }
  }
}

private func hasNoCategories(_ tree: JSONValue) -> Bool {
  ["categories", "categories_nodes", "categories_segments", "categories_sizes"].allSatisfy {
    tree[$0]?.elements?.isEmpty == true
  }
}
