@testable import Boosting
import Testing

private func tree(
  left: String, right: String, parents: String, features: String, covers: String,
  values: String
) -> JSONValue? {
  let zeros = "[0,0,0]"
  let text = """
    {"id":0,"tree_param":{"num_nodes":"3","num_feature":"2"},"left_children":\(left),
    "right_children":\(right),"parents":\(parents),"split_indices":\(features),
    "split_type":\(zeros),"default_left":\(zeros),"base_weights":\(zeros),
    "loss_changes":\(zeros),"split_conditions":\(values),"sum_hessian":\(covers),
    "categories":[],"categories_nodes":[],"categories_segments":[],"categories_sizes":[]}
    """
  return JSONValue(parsing: Array(text.utf8))
}

private func isSound(
  left: String = "[1,-1,-1]", right: String = "[2,-1,-1]", parents: String = "[2147483647,0,0]",
  features: String = "[1,0,0]", covers: String = "[5,3,2]",
  values: String = "[0,0,0]"
) -> Bool? {
  let tree = tree(
    left: left, right: right, parents: parents, features: features, covers: covers,
    values: values)
  guard let tree, let structure = TreeStructure(tree, index: 0, columns: 2) else { return nil }
  return structure.tree != nil
}

@Test func stumpIsSound() {
  #expect(isSound() == true)
}

@Test func brokenLinksAreNotSound() {
  #expect(isSound(right: "[1,-1,-1]") == false)
  #expect(isSound(left: "[1,0,-1]", right: "[2,2,-1]") == false)
  #expect(isSound(left: "[1,2,-1]") == false)
  #expect(isSound(parents: "[2147483647,0,1]") == false)
  #expect(isSound(features: "[2,0,0]") == false)
}

@Test func coversThatAreNotPassedOnAreNotSound() {
  #expect(isSound(covers: "[5,3,1]") == false)
  #expect(isSound(covers: "[5,5,0]") == false)
  #expect(isSound(covers: "[-5,-3,-2]") == false)
  #expect(isSound(covers: "[5,3,1e99]") == nil)
}

@Test func leavesBeyondCertaintyAreNotSound() {
  #expect(isSound(values: "[1e30,100,-100]") == true)
  #expect(isSound(values: "[0,101,0]") == false)
  #expect(isSound(values: "[0,0,-1e30]") == false)
}

/// No number of a leaf is too large for a place in memory.
@Test func leavesKnowTheirColumnsToo() {
  #expect(isSound(features: "[1,4294967296,0]") == false)
  #expect(isSound(features: "[1,0,-1]") == false)
}

@Test func whatStandsAtANodeThatNothingReachesDoesNotMatter() throws {
  let numbers = try #require(
    tree(
      left: "[-1,4294967296,-1]", right: "[-1,9e15,-1]", parents: "[2147483647,0,0]",
      features: "[0,4294967296,-7]", covers: "[5,-3,0]", values: "[1,1e30,-1e30]"))
  let walked = try #require(TreeStructure(numbers, index: 0, columns: 2)?.tree)

  #expect(walked.splits.isEmpty)
  #expect(walked.value { _ in true } == 1)
}

@Test func listOfWrongLengthIsNoTree() {
  #expect(isSound(left: "[1,-1]") == nil)
  #expect(isSound(left: "[1,-1,0.5]") == nil)
}
