/// One XGBoost booster, freed with its owner.
struct Booster: ~Copyable {
  private let library: XGBoostLibrary
  private let handle: XGBoostLibrary.Handle

  /// What the library makes by a call that fills in a handle.
  private init(
    _ step: String, by library: XGBoostLibrary,
    _ create: (UnsafeMutablePointer<XGBoostLibrary.Handle?>) -> Int32
  ) throws(BoostingError) {
    var created: XGBoostLibrary.Handle?
    try library.check(step) { create(&created) }
    guard let created else { throw .library(step: step, message: "no handle") }
    self.library = library
    handle = created
  }

  /// A booster without trees that knows matrices and how its trees are to be grown.
  private static func bare(
    knowing sources: [XGBoostLibrary.Handle?], rows: Int, library: XGBoostLibrary,
    parameters: BoostingParameters
  ) throws(BoostingError) -> Booster {
    let booster = try Booster("create a model", by: library) {
      library.createBooster(sources, UInt64(sources.count), $0)
    }
    let handle = booster.handle
    for setting in parameters.settings(forRows: rows) {
      try library.check("set \(setting.name)") {
        library.setParameter(handle, setting.name, setting.value)
      }
    }
    return booster
  }

  /// A booster trained on data.
  static func trained(
    on data: borrowing DataMatrix, parameters: BoostingParameters
  ) throws(BoostingError) -> Booster {
    let booster = try bare(
      knowing: [data.handle], rows: data.rows, library: data.library, parameters: parameters)
    for round in 0..<parameters.rounds { try booster.grow(round, on: data) }
    return booster
  }

  /// A booster trained on data up to the round after which the loss on other data was least.
  static func trained(
    on data: borrowing DataMatrix, watching others: borrowing DataMatrix, patience: Int,
    parameters: BoostingParameters
  ) throws(BoostingError) -> Booster {
    let booster = try bare(
      knowing: [data.handle, others.handle], rows: data.rows, library: data.library,
      parameters: parameters)
    var stopping = EarlyStopping(patience: patience)
    for round in 0..<parameters.rounds {
      try booster.grow(round, on: data)
      guard stopping.goesOn(after: try booster.loss(on: others, round: round)) else { break }
    }
    return try booster.first(max(1, stopping.best))
  }

  private borrowing func grow(
    _ round: Int, on data: borrowing DataMatrix
  ) throws(BoostingError) {
    let (library, handle, matrix) = (library, handle, data.handle)
    try library.check("grow a tree") { library.update(handle, Int32(round), matrix) }
  }

  /// The weighted log loss, as the library prints it: `[7]\tothers-logloss:0.61532`.
  private borrowing func loss(
    on data: borrowing DataMatrix, round: Int
  ) throws(BoostingError) -> Double {
    let (library, handle, matrices) = (library, handle, [data.handle as XGBoostLibrary.Handle?])
    var line: UnsafePointer<CChar>?
    try library.check("evaluate the model") {
      "others".withCString { name in
        library.evaluate(handle, Int32(round), matrices, [name], 1, &line)
      }
    }
    let text = line.map { String(cString: $0) } ?? ""
    guard let loss = text.split(separator: ":").last.flatMap({ Double($0) }) else {
      throw .library(step: "evaluate the model", message: "no loss in '\(text)'")
    }
    return loss
  }

  /// The booster's first trees.
  private borrowing func first(_ count: Int) throws(BoostingError) -> Booster {
    let (library, handle) = (library, handle)
    return try Booster("keep the best trees", by: library) {
      library.slice(handle, 0, Int32(count), 1, $0)
    }
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
