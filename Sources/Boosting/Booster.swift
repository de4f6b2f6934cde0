internal import CXGBoost

/// What a booster is asked for; the raw values are XGBoost's prediction types.
enum Prediction: Int {
  case probability = 0
  case margin = 1
  case contributions = 2
}

/// One XGBoost booster, freed with its owner.
///
/// A booster caches while it predicts, so it is never shared: every question loads its own.
struct Booster: ~Copyable {
  let handle: BoosterHandle

  private init(sources: [DMatrixHandle?]) throws(BoostingError) {
    var created: BoosterHandle?
    try check("create a model") {
      XGBoosterCreate(sources, UInt64(sources.count), &created)
    }
    guard let created else { throw .library(step: "create a model", message: "no handle") }
    handle = created
  }

  /// A booster trained on data whose labels and weights are set.
  static func trained(
    on data: borrowing DataMatrix, parameters: BoostingParameters
  ) throws(BoostingError) -> Booster {
    let booster = try Booster(sources: [data.handle])
    for setting in parameters.settings(forRows: data.rows) {
      try booster.set(setting.name, to: setting.value)
    }
    for round in 0..<parameters.rounds {
      try check("grow a tree") {
        XGBoosterUpdateOneIter(booster.handle, Int32(round), data.handle)
      }
    }
    return booster
  }

  /// A booster loaded from a model whose structure has been checked.
  static func loaded(from jsonModel: [UInt8]) throws(BoostingError) -> Booster {
    let booster = try Booster(sources: [])
    try booster.set("verbosity", to: "0")
    try check("load the model") {
      XGBoosterLoadModelFromBuffer(booster.handle, jsonModel, UInt64(jsonModel.count))
    }
    return booster
  }

  private borrowing func set(_ name: String, to value: String) throws(BoostingError) {
    try check("set \(name)") { XGBoosterSetParam(handle, name, value) }
  }

  borrowing func jsonModel() throws(BoostingError) -> [UInt8] {
    var count: UInt64 = 0
    var bytes: UnsafePointer<CChar>?
    try check("save the model") {
      XGBoosterSaveModelToBuffer(handle, "{\"format\":\"json\"}", &count, &bytes)
    }
    let raw = UnsafeRawBufferPointer(start: bytes, count: Int(count))
    return [UInt8](raw)
  }

  borrowing func predict(
    _ kind: Prediction, of data: borrowing DataMatrix
  ) throws(BoostingError) -> [Float] {
    let configuration = """
      {"type":\(kind.rawValue),"training":false,"iteration_begin":0,"iteration_end":0,\
      "strict_shape":false}
      """
    // Contributions are slow enough for every processor; the rest is not worth waking a second.
    if kind != .contributions {
      try set("nthread", to: "\(BoostingParameters.threads(forRows: data.rows))")
    }
    var shape: UnsafePointer<UInt64>?
    var dimensions: UInt64 = 0
    var values: UnsafePointer<Float>?
    try check("predict") {
      XGBoosterPredictFromDMatrix(
        handle, data.handle, configuration, &shape, &dimensions, &values)
    }
    let count = (0..<Int(dimensions)).reduce(1) { $0 * Int(shape?[$1] ?? 0) }
    return [Float](UnsafeBufferPointer(start: values, count: count))
  }

  deinit { XGBoosterFree(handle) }
}
