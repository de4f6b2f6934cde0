/// Why the cells cannot answer a question as asked.
public enum CubeError: Error, Hashable, Sendable {
  case unknownSegment(Segment, known: [String])
  case periodOutsideData(String, first: String, last: String)
  case noClosedDeals(asOf: Day)
  case noDeals
}

extension CubeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownSegment(let segment, let known):
      let list = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
      return "no deal has \(segment.dimension.name) '\(segment.value)'; known values: \(list)"
    case .periodOutsideData(let period, let first, let last):
      return
        "no closed deals in \(period); the data runs from \(first) to \(last): name another period"
    case .noClosedDeals(let day):
      return "no closed deals as of \(day); name a later day with --as-of, or import an export "
        + "that holds won or lost deals"
    case .noDeals: return "no deals; name an export that has rows behind its header"
    }
  }
}
