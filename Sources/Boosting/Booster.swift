/// One XGBoost booster, freed with its owner.
struct Booster: ~Copyable {
  private let library: XGBoostLibrary
  private let handle: XGBoostLibrary.Handle

  private init(on data: borrowing DataMatrix) throws(BoostingError) {
    let (library, sources) = (data.library, [data.handle as XGBoostLibrary.Handle?])
    var created: XGBoostLibrary.Handle?
    try library.check("create a model") {
      library.createBooster(sources, UInt64(sources.count), &created)
    }
    guard let created else { throw .library(step: "create a model", message: "no handle") }
    self.library = library
    handle = created
  }

  /// A booster trained on data whose labels and weights are set.
  static func trained(
    on data: borrowing DataMatrix, parameters: BoostingParameters
  ) throws(BoostingError) -> Booster {
    let booster = try Booster(on: data)
    let (library, matrix, handle) = (data.library, data.handle, booster.handle)
    for setting in parameters.settings(forRows: data.rows) {
      try library.check("set \(setting.name)") {
        library.setParameter(handle, setting.name, setting.value)
      }
    }
    for round in 0..<parameters.rounds {
      try library.check("grow a tree") { library.update(handle, Int32(round), matrix) }
    }
    return booster
  }

  borrowing func jsonModel() throws(BoostingError) -> [UInt8] {
    let (library, handle) = (library, handle)
    var count: UInt64 = 0
    var bytes: UnsafePointer<CChar>?
    try library.check("save the model") {
      library.saveModel(handle, "{\"format\":\"json\"}", &count, &bytes)
    }
    let raw = UnsafeRawBufferPointer(start: bytes, count: Int(count))
    return [UInt8](raw)
  }

  deinit { _ = library.freeBooster(handle) }
}
