/// The values of one dimension and their codes, in order of first appearance.
public struct ValueDictionary: Hashable, Sendable {
  public private(set) var values: [String] = []
  private var codes: [String: UInt32] = [:]

  public init() {}

  /// Values in the order of their codes; a repeated value keeps its first code.
  public init(_ values: some Sequence<String>) {
    for value in values { _ = encode(value) }
  }

  public var count: Int { values.count }

  /// The code of a value; `nil` when the dimension does not hold it.
  public func code(of value: String) -> UInt32? { codes[value] }

  public subscript(code: UInt32) -> String { values[Int(code)] }

  /// The code of a value, which is added when it is new.
  public mutating func encode(_ value: String) -> UInt32 {
    if let code = codes[value] { return code }
    let code = UInt32(values.count)
    values.append(value)
    codes[value] = code
    return code
  }

  /// Gives the value of a code another name, which no value may have yet.
  mutating func rename(_ code: UInt32, to value: String) {
    precondition(codes[value] == nil, "two values of one name")
    codes[values[Int(code)]] = nil
    values[Int(code)] = value
    codes[value] = code
  }
}
