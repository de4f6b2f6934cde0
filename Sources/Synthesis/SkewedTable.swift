/// Quantiles of a lognormal-like spread around a median, as integers so that no machine rounds
/// them differently.
///
/// Thousandths of the median at the shares 0, 1/64 … 1 of a lognormal distribution whose
/// logarithm has the standard deviation 0.6; the ends stand for the shares 0.002 and 0.9985.
enum SkewedTable {
  static let steps = 64

  private static let quantiles = [
    178, 275, 327, 366, 398, 427, 453, 478, 501, 524, 546, 567, 587,
    608, 628, 647, 667, 687, 706, 726, 746, 766, 786, 806, 826, 847,
    867, 888, 910, 932, 954, 977, 1000, 1024, 1048, 1073, 1099, 1126, 1153,
    1181, 1211, 1241, 1273, 1306, 1341, 1377, 1415, 1456, 1499, 1545, 1593, 1646,
    1703, 1765, 1833, 1909, 1994, 2092, 2205, 2341, 2510, 2733, 3058, 3641, 5934,
  ]

  /// Thousandths of the median at a rank of 0..<65 536, linear between the table's points.
  static func perMille(atRank rank: Int) -> Int {
    let step = rank >> 10
    let part = rank & 1023
    return quantiles[step] + (quantiles[step + 1] - quantiles[step]) * part / 1024
  }
}
