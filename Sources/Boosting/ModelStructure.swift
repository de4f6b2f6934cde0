private import Glibc

/// What a model file says, once all of it has been checked.
struct ModelStructure {
  private static let mostTrees = 10_000

  let columns: Int
  let trees: [DecisionTree]
  /// The log-odds before any tree.
  let baseMargin: Float

  /// Checks the objective, the counts and that every tree is a tree over known columns.
  init(jsonModel: [UInt8]) throws(BoostingError) {
    guard let learner = JSONValue(parsing: jsonModel)?["learner"] else {
      throw .invalidModel(reason: "no learner in a JSON document")
    }
    guard learner["objective"]?["name"]?.text == "binary:logistic" else {
      throw .invalidModel(reason: "the objective is not binary:logistic")
    }
    let shape = learner["learner_model_param"]
    guard let columns = shape?["num_feature"]?.integer, (1...65_536).contains(columns),
      shape?["num_class"]?.integer == 0
    else { throw .invalidModel(reason: "no number of features") }
    guard let base = shape?["base_score"]?.text.flatMap({ Float($0) }), base > 0, base < 1 else {
      throw .invalidModel(reason: "no probability to begin with")
    }
    let booster = learner["gradient_booster"]
    guard booster?["name"]?.text == "gbtree", let model = booster?["model"] else {
      throw .invalidModel(reason: "no tree booster")
    }
    trees = try Self.trees(of: model, columns: columns)
    self.columns = columns
    baseMargin = -log(1 / base - 1)
  }

  private static func trees(
    of model: JSONValue, columns: Int
  ) throws(BoostingError) -> [DecisionTree] {
    guard let trees = model["trees"]?.elements, 1...mostTrees ~= trees.count,
      model["gbtree_model_param"]?["num_trees"]?.integer == trees.count,
      let groups = model["tree_info"]?.elements, groups.count == trees.count,
      groups.allSatisfy({ $0.integer == 0 })
    else { throw .invalidModel(reason: "the number of trees is inconsistent") }
    var checked: [DecisionTree] = []
    for (index, tree) in trees.enumerated() {
      guard let tree = TreeStructure(tree, index: index, columns: columns)?.tree else {
        throw .invalidModel(reason: "tree \(index) is damaged")
      }
      checked.append(tree)
    }
    return checked
  }
}
