internal import CXGBoost

/// XGBoost's copy of a feature matrix, freed with its owner.
struct DataMatrix: ~Copyable {
  let handle: DMatrixHandle
  let rows: Int

  init(_ matrix: FeatureMatrix) throws(BoostingError) {
    guard matrix.rows > 0 else { throw .noRows }
    var created: DMatrixHandle?
    try check("copy the features") {
      XGDMatrixCreateFromMat(
        matrix.values, UInt64(matrix.rows), UInt64(matrix.columns), .nan, &created)
    }
    guard let created else { throw .library(step: "copy the features", message: "no handle") }
    handle = created
    rows = matrix.rows
  }

  borrowing func set(_ field: String, to values: [Float]) throws(BoostingError) {
    try check("set the \(field)") {
      XGDMatrixSetFloatInfo(handle, field, values, UInt64(values.count))
    }
  }

  deinit { XGDMatrixFree(handle) }
}
