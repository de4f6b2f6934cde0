/// What keeps going wrong, so that it is told once and again after it was over.
struct Troubles: Equatable {
  private var last: [String: String] = [:]

  /// Takes down how some work went, `nil` where well; whether its trouble is to be told.
  mutating func isNews(_ trouble: String?, of work: String) -> Bool {
    defer { last[work] = trouble }
    return trouble != nil && last[work] != trouble
  }
}
