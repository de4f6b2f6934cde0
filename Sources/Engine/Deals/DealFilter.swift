/// Which deals a question is about: for each named dimension, one value.
///
/// Several segments narrow the question (and); an empty filter lets every deal through.
public struct DealFilter: Hashable, Sendable {
  public var segments: [Segment]

  public static let all = Self([])

  public init(_ segments: [Segment]) { self.segments = segments }

  /// The filter with one more segment; a segment of the same dimension is replaced.
  public func adding(_ segment: Segment) -> Self {
    Self(segments.filter { $0.dimension != segment.dimension } + [segment])
  }
}
