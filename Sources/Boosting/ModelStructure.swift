/// What must hold in a model file before the library, which trusts it, may load it.
struct ModelStructure {
  let columns: Int

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
    let booster = learner["gradient_booster"]
    guard booster?["name"]?.text == "gbtree", let model = booster?["model"] else {
      throw .invalidModel(reason: "no tree booster")
    }
    try checkTrees(of: model, columns: columns)
    self.columns = columns
  }
}

private func checkTrees(of model: JSONValue, columns: Int) throws(BoostingError) {
  guard let trees = model["trees"]?.elements, !trees.isEmpty,
    model["gbtree_model_param"]?["num_trees"]?.integer == trees.count,
    let groups = model["tree_info"]?.elements, groups.count == trees.count,
    groups.allSatisfy({ $0.integer == 0 })
  else { throw .invalidModel(reason: "the number of trees is inconsistent") }
  for (index, tree) in trees.enumerated() {
    guard let tree = TreeStructure(tree, index: index, columns: columns), tree.isSound else {
      throw .invalidModel(reason: "tree \(index) is damaged")
    }
  }
}
