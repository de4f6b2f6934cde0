/// The value at a place in the order of size, found without sorting all values.
enum OrderStatistic {
  /// The value with `rank` values before it in ascending order; reorders the values.
  ///
  /// Hoare's selection with the median of three as pivot. `rank` must be a valid index, and no
  /// value before `first` be larger than one behind it, as after a selection of the value there.
  static func value(at rank: Int, of values: inout [Int64], behind first: Int = 0) -> Int64 {
    var (low, high) = (first, values.count - 1)
    while low < high {
      let pivot = median(values[low], values[(low + high) / 2], values[high])
      let (left, right) = partition(&values, low, high, around: pivot)
      if rank <= right {
        high = right
      } else if rank >= left {
        low = left
      } else {
        break
      }
    }
    return values[rank]
  }

  /// Brings smaller values to the left of larger ones; what lies between the two ends is the pivot.
  private static func partition(
    _ values: inout [Int64], _ low: Int, _ high: Int, around pivot: Int64
  ) -> (left: Int, right: Int) {
    var (left, right) = (low, high)
    while left <= right {
      while values[left] < pivot { left += 1 }
      while values[right] > pivot { right -= 1 }
      if left <= right {
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    return (left, right)
  }

  private static func median(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
    max(min(a, b), min(max(a, b), c))
  }
}
