public import Engine

extension Format {
  /// Which deals a rate counts, as a screen names it: `closed`, `created`.
  static func basis(_ basis: Basis) -> String {
    switch basis {
    case .closed: "closed"
    case .created: "created"
    case .broad: "broad"
    case .usual: "usual size"
    }
  }

  /// Which deals a rate counts, as a sentence.
  static func definition(_ basis: Basis) -> String {
    switch basis {
    case .closed: "Deals won or lost in the period."
    case .created: "Deals created in the period and won or lost since."
    case .broad: "Deals closed in the period, those without a decision as not won."
    case .usual: "Deals won or lost in the period, without placeholder amounts and mega deals."
    }
  }

  /// The same, as the last line of an answer.
  public static func counted(_ basis: Basis) -> String {
    "Counted: " + definition(basis).prefix(1).lowercased() + definition(basis).dropFirst()
  }
}
