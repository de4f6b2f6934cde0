/// The features met on the way from the root of a tree, with the weights of their subsets.
///
/// S. M. Lundberg, G. G. Erion and S.-I. Lee, Consistent Individualized Feature Attribution for Tree
/// Ensembles (2018), algorithm 2.
struct ShapleyPath {
  private struct Step {
    var feature: Int32 = -1
    /// The share of deals that go on where the feature is not known, and 1 or 0 where it is.
    var unknown = 1.0
    var known = 1.0
    /// Of the subsets with so many features as steps stand before this one.
    var weight = 0.0
  }

  /// Enough for the deepest tree that is taken, and the step before its root.
  private var steps = InlineArray<34, Step>(repeating: Step())
  private var count = 1

  /// The path at the root.
  init() { steps[0].weight = 1 }

  /// Adds a feature.
  mutating func extend(by feature: Int32, unknown: Double, known: Double) {
    let length = Double(count)
    steps[count] = Step(feature: feature, unknown: unknown, known: known, weight: 0)
    for index in (0..<count).reversed() {
      steps[index + 1].weight += known * steps[index].weight * Double(index + 1) / (length + 1)
      steps[index].weight *= unknown * (length - Double(index)) / (length + 1)
    }
    count += 1
  }

  /// Takes a feature out again where the path has it, and returns the shares that it had.
  mutating func remove(_ feature: Int32) -> (unknown: Double, known: Double) {
    guard let index = (1..<count).first(where: { steps[$0].feature == feature }) else {
      return (1, 1)
    }
    let step = steps[index]
    _ = unwind(index)
    for place in index..<count - 1 {
      let weight = steps[place].weight
      steps[place] = steps[place + 1]
      steps[place].weight = weight
    }
    count -= 1
    return (step.unknown, step.known)
  }

  /// Gives each feature its part of a leaf at the end of the path.
  func give(_ value: Double, to receive: (Int32, Double) -> Void) {
    for index in 1..<max(1, count) {
      var rest = self
      let part = rest.unwind(index) * (steps[index].known - steps[index].unknown) * value
      receive(steps[index].feature, part)
    }
  }

  /// Gives all but the last step the weights that they would have if one feature had never been
  /// added, and returns their sum.
  private mutating func unwind(_ index: Int) -> Double {
    let (known, unknown) = (steps[index].known, steps[index].unknown)
    let last = count - 1
    var next = steps[last].weight
    var sum = 0.0
    for place in (0..<last).reversed() {
      let weight = steps[place].weight
      if known != 0 {
        steps[place].weight = next * Double(last + 1) / (Double(place + 1) * known)
        next = weight - steps[place].weight * unknown * Double(last - place) / Double(last + 1)
      } else {
        steps[place].weight = weight * Double(last + 1) / (unknown * Double(last - place))
      }
      sum += steps[place].weight
    }
    return sum
  }
}

extension DecisionTree {
  /// Gives each feature its part of the tree's value for a row that goes left at some splits.
  func shareOut(goesLeft: (Int) -> Bool, to receive: (Int32, Double) -> Void) {
    shareOut(below: 0, ShapleyPath(), goesLeft: goesLeft, to: receive)
  }

  private func shareOut(
    below index: Int, _ path: ShapleyPath, goesLeft: (Int) -> Bool,
    to receive: (Int32, Double) -> Void
  ) {
    let node = nodes[index]
    guard !node.isLeaf else { return path.give(Double(node.value), to: receive) }
    var rest = path
    let (unknown, known) = rest.remove(node.feature)
    let isLeft = goesLeft(index)
    for (child, isTaken) in [(Int(node.left), isLeft), (Int(node.right), !isLeft)] {
      var next = rest
      let share = Double(nodes[child].cover) / Double(node.cover)
      next.extend(by: node.feature, unknown: share * unknown, known: isTaken ? known : 0)
      shareOut(below: child, next, goesLeft: goesLeft, to: receive)
    }
  }
}
