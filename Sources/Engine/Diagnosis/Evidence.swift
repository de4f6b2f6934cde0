/// What the data says about one cause, before it is judged beside the others.
struct Evidence {
  var effect: Double?
  var unit = Hypothesis.Unit.points
  var interval: Interval?
  /// `nil` when the data cannot tell.
  var pValue: Double?
  var n = 0
  /// Whether the effect points the way that the cause would.
  var fits = false
  let sentence: String

  /// The data cannot tell, and why.
  static func none(_ reason: String, n: Int = 0) -> Self { Self(n: n, sentence: reason) }
}
