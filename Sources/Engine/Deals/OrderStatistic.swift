/// Values at places in the order of size, found without sorting all values.
enum OrderStatistic {
  private static let bins = 4096
  private static let fewest = 64

  /// The value with `rank` values before it in ascending order; `rank` must be a valid index.
  static func value(at rank: Int, of values: [Int64]) -> Int64 {
    Self.values(at: [rank], of: values)[0]
  }

  /// The values at several ranks.
  ///
  /// Values are counted in bins of equal width, then only those of the rank's bin are looked at.
  static func values(at ranks: [Int], of values: [Int64]) -> [Int64] {
    guard values.count > fewest, let (lowest, highest) = extremes(of: values), lowest < highest
    else {
      let sorted = values.sorted()
      return ranks.map { sorted[$0] }
    }
    let binning = Binning(lowest: lowest, width: UInt64(bitPattern: highest &- lowest))
    let counts = binning.counts(of: values)
    return ranks.map { rank in
      let (bin, before) = bin(of: rank, in: counts)
      let inside = values.filter { binning.bin(of: $0) == bin }
      return value(at: rank - before, of: inside)
    }
  }

  private static func extremes(of values: [Int64]) -> (lowest: Int64, highest: Int64)? {
    guard let first = values.first else { return nil }
    var (lowest, highest) = (first, first)
    for value in values { (lowest, highest) = (min(lowest, value), max(highest, value)) }
    return (lowest, highest)
  }

  /// The bin in which a rank lies, and how many values lie in those before it.
  private static func bin(of rank: Int, in counts: [Int]) -> (bin: Int, before: Int) {
    var (bin, before) = (0, 0)
    while before + counts[bin] <= rank {
      before += counts[bin]
      bin += 1
    }
    return (bin, before)
  }

  /// Bins as wide as a power of two.
  private struct Binning {
    let lowest: Int64
    private let shift: UInt64

    init(lowest: Int64, width: UInt64) {
      self.lowest = lowest
      let bits = UInt64.bitWidth - width.leadingZeroBitCount
      shift = UInt64(max(0, bits - bins.trailingZeroBitCount))
    }

    @inline(__always)
    func bin(of value: Int64) -> Int { Int(UInt64(bitPattern: value &- lowest) >> shift) }

    func counts(of values: [Int64]) -> [Int] {
      var counts = Array(repeating: 0, count: bins)
      counts.withUnsafeMutableBufferPointer { counts in
        for value in values { counts[bin(of: value)] += 1 }
      }
      return counts
    }
  }
}
