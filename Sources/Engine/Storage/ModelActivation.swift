/// An entry of the record of models that scored.
struct ModelActivation: Equatable {
  let model: Int64
  /// The first day that it scores.
  let day: Day
  let reason: String
}
