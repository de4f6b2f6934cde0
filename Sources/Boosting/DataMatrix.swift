/// XGBoost's copy of a feature matrix, freed with its owner.
struct DataMatrix: ~Copyable {
  let library: XGBoostLibrary
  let handle: XGBoostLibrary.Handle
  let rows: Int

  /// A copy of features, their labels, their weights and their base margins.
  static func holding(_ rows: LabelledRows) throws(BoostingError) -> DataMatrix {
    let data = try DataMatrix(rows.matrix)
    try data.set("label", to: rows.labels)
    if let weights = rows.weights { try data.set("weight", to: weights) }
    if let margins = rows.baseMargins { try data.set("base_margin", to: margins) }
    return data
  }

  private init(_ matrix: FeatureMatrix) throws(BoostingError) {
    let library = try XGBoostLibrary.installed.get()
    var created: XGBoostLibrary.Handle?
    try library.check("copy the features") {
      library.createMatrix(
        matrix.values, UInt64(matrix.rows), UInt64(matrix.columns), .nan, &created)
    }
    guard let created else { throw .library(step: "copy the features", message: "no handle") }
    self.library = library
    handle = created
    rows = matrix.rows
  }

  private borrowing func set(_ field: String, to values: [Float]) throws(BoostingError) {
    let (library, handle) = (library, handle)
    try library.check("set the \(field)") {
      library.setMatrixValues(handle, field, values, UInt64(values.count))
    }
  }

  deinit { _ = library.freeMatrix(handle) }
}
