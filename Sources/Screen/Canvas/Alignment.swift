/// Where text stands in a field that is wider than the text.
public enum Alignment: Hashable, Sendable {
  case left
  case center
  case right

  /// The empty columns before a text of some width in a field.
  func indent(of width: Int, in field: Int) -> Int {
    let room = max(0, field - width)
    switch self {
    case .left: return 0
    case .center: return room / 2
    case .right: return room
    }
  }
}
