/// Stored as its number.
extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(number: try decoder.singleValueContainer().decode(Int32.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(number)
  }
}
