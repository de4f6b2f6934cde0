/// The columns by which the joint regression sees a cell: intercept, values of each dimension, period.
struct JointDesign {
  /// Values with fewer closed deals over both periods share one column with each other.
  static let fewestDeals = 20
  /// As many columns as a dimension may have; the commonest values take them.
  static let mostValues = 100

  /// By cell of the earlier period, then by cell of the later, the columns that are 1 for it.
  let columnsOfCell: [[Int]]
  /// By column, the dimension's place among those of the cells; `nil` for intercept and period.
  let dimensionOfColumn: [Int?]
  /// The last column.
  var period: Int { dimensionOfColumn.count - 1 }

  init(of cells: JointCells) {
    var dimensionOfColumn: [Int?] = [nil]
    let columns = cells.dimensions.indices.map { index -> [Int?] in
      let places = Self.places(index, of: cells)
      let first = dimensionOfColumn.count - 1
      let width = places.reduce(0) { max($0, $1) }
      dimensionOfColumn += Array(repeating: index, count: width)
      return places.map { $0 == 0 ? nil : first + $0 }
    }
    let period = dimensionOfColumn.count
    self.dimensionOfColumn = dimensionOfColumn + [nil]
    let values = (0..<cells.count).map { cell in
      [0] + columns.indices.compactMap { columns[$0][cells.codes[$0][cell]] }
    }
    columnsOfCell = values + values.map { $0 + [period] }
  }

  /// By code of a dimension, 0 for the commonest value, the baseline; then a place for each common
  /// value, and one for all the others.
  private static func places(_ index: Int, of cells: JointCells) -> [Int] {
    var counts = Array(repeating: 0, count: cells.values[index].count)
    for (cell, code) in cells.codes[index].enumerated() {
      counts[code] += cells.before[cell].closed + cells.after[cell].closed
    }
    let names = cells.values[index]
    let order = counts.indices.filter { counts[$0] > 0 }
      .sorted { (-counts[$0], names[$0]) < (-counts[$1], names[$1]) }
    let common = order.prefix(mostValues).prefix { counts[$0] >= fewestDeals || $0 == order[0] }
    var places = Array(repeating: 0, count: counts.count)
    for (place, code) in order.enumerated() { places[code] = min(place, common.count) }
    return places
  }
}
