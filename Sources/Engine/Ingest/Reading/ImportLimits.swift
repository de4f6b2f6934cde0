/// How much of a file is read before it is refused, so that no file exhausts the machine.
public struct ImportLimits: Hashable, Sendable {
  /// Bytes of one value.
  public var cellBytes = 64 << 10
  /// Bytes of one row.
  public var rowBytes = 1 << 20
  public var columns = 512
  /// Bytes of the whole file once it is unpacked.
  public var expandedBytes = 2 << 30
  /// Unpacked bytes for each packed one.
  public var expansion = 200

  public init() {}
}
