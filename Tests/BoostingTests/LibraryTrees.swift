import Glibc

@testable import Boosting

/// What the XGBoost library itself answers with a model: the oracle of our own evaluator.
struct LibraryTrees {
  enum Answer: Int { case margins = 1, contributions = 2 }

  private typealias Load = @convention(c) (OpaquePointer?, UnsafeRawPointer?, UInt64) -> Int32
  private typealias Predict =
    @convention(c) (
      OpaquePointer?, OpaquePointer?, UnsafePointer<CChar>?,
      UnsafeMutablePointer<UnsafePointer<UInt64>?>?, UnsafeMutablePointer<UInt64>?,
      UnsafeMutablePointer<UnsafePointer<Float>?>?
    ) -> Int32

  let jsonModel: [UInt8]

  func ask(_ answer: Answer, of matrix: FeatureMatrix) throws -> [Float] {
    let library = try XGBoostLibrary.installed.get()
    let file = dlopen("libxgboost.so.0", RTLD_NOW)
    let load = unsafeBitCast(dlsym(file, "XGBoosterLoadModelFromBuffer"), to: Load.self)
    let predict = unsafeBitCast(dlsym(file, "XGBoosterPredictFromDMatrix"), to: Predict.self)
    var booster: OpaquePointer?
    try library.check("create") { library.createBooster(nil, 0, &booster) }
    defer { _ = library.freeBooster(booster) }
    try library.check("load") { load(booster, jsonModel, UInt64(jsonModel.count)) }
    var data: OpaquePointer?
    try library.check("copy") {
      library.createMatrix(
        matrix.values, UInt64(matrix.rows), UInt64(matrix.columns), .nan, &data)
    }
    defer { _ = library.freeMatrix(data) }
    let settings = """
      {"type":\(answer.rawValue),"training":false,"iteration_begin":0,"iteration_end":0,\
      "strict_shape":false}
      """
    var (shape, dimensions, values) = (
      UnsafePointer<UInt64>?.none, UInt64(0), UnsafePointer<Float>?.none
    )
    try library.check("predict") { predict(booster, data, settings, &shape, &dimensions, &values) }
    let count = (0..<Int(dimensions)).reduce(1) { $0 * Int(shape?[$1] ?? 0) }
    return Array(UnsafeBufferPointer(start: values, count: count))
  }
}
