internal import Glibc

/// The functions of the XGBoost library that training calls, found when they are first needed.
///
/// Whoever only scores does without the library. Signatures: xgboost/c_api.h of version 1.7.
struct XGBoostLibrary: @unchecked Sendable {
  typealias Handle = OpaquePointer
  typealias CreateMatrix =
    @convention(c) (
      UnsafePointer<Float>?, UInt64, UInt64, Float, UnsafeMutablePointer<Handle?>?
    ) -> Int32
  typealias SetMatrixValues =
    @convention(c) (
      Handle?, UnsafePointer<CChar>?, UnsafePointer<Float>?, UInt64
    ) -> Int32
  typealias CreateBooster =
    @convention(c) (
      UnsafePointer<Handle?>?, UInt64, UnsafeMutablePointer<Handle?>?
    ) -> Int32
  typealias SetParameter =
    @convention(c) (
      Handle?, UnsafePointer<CChar>?, UnsafePointer<CChar>?
    ) -> Int32
  typealias Update = @convention(c) (Handle?, Int32, Handle?) -> Int32
  typealias Evaluate =
    @convention(c) (
      Handle?, Int32, UnsafePointer<Handle?>?, UnsafePointer<UnsafePointer<CChar>?>?, UInt64,
      UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) -> Int32
  typealias Slice =
    @convention(c) (Handle?, Int32, Int32, Int32, UnsafeMutablePointer<Handle?>?) -> Int32
  typealias SaveModel =
    @convention(c) (
      Handle?, UnsafePointer<CChar>?, UnsafeMutablePointer<UInt64>?,
      UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) -> Int32
  typealias Free = @convention(c) (Handle?) -> Int32
  typealias LastError = @convention(c) () -> UnsafePointer<CChar>?

  let createMatrix: CreateMatrix
  let setMatrixValues: SetMatrixValues
  let freeMatrix: Free
  let createBooster: CreateBooster
  let setParameter: SetParameter
  let update: Update
  let evaluate: Evaluate
  let slice: Slice
  let saveModel: SaveModel
  let freeBooster: Free
  let lastError: LastError

  /// The library of the machine, looked for once.
  static let installed = Result { () throws(BoostingError) in
    try Self(names: ["libxgboost.so.0", "libxgboost.so"])
  }

  /// The first library of the names that is there.
  init(names: [String]) throws(BoostingError) {
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw .libraryAbsent
    }
    func function<Function>(_ name: String, as type: Function.Type) throws(BoostingError)
      -> Function
    {
      guard let symbol = dlsym(library, name) else { throw .libraryAbsent }
      return unsafeBitCast(symbol, to: type)
    }
    createMatrix = try function("XGDMatrixCreateFromMat", as: CreateMatrix.self)
    setMatrixValues = try function("XGDMatrixSetFloatInfo", as: SetMatrixValues.self)
    freeMatrix = try function("XGDMatrixFree", as: Free.self)
    createBooster = try function("XGBoosterCreate", as: CreateBooster.self)
    setParameter = try function("XGBoosterSetParam", as: SetParameter.self)
    update = try function("XGBoosterUpdateOneIter", as: Update.self)
    evaluate = try function("XGBoosterEvalOneIter", as: Evaluate.self)
    slice = try function("XGBoosterSlice", as: Slice.self)
    saveModel = try function("XGBoosterSaveModelToBuffer", as: SaveModel.self)
    freeBooster = try function("XGBoosterFree", as: Free.self)
    lastError = try function("XGBGetLastError", as: LastError.self)
  }

  /// Runs one call and turns its error code into a `BoostingError`.
  func check(_ step: String, _ call: () -> Int32) throws(BoostingError) {
    guard call() != 0 else { return }
    let message = lastError().map { String(cString: $0) } ?? ""
    throw .library(step: step, message: firstSentence(of: message))
  }
}
