import TestSupport
import Testing

@testable import Engine

@Suite struct CellTableTests {
  /// A batch of one won deal with the same code in every dimension.
  private func batch(code: UInt32, amount: Int64 = 100) -> DealBatch {
    let batch = DealBatch(capacity: 1)
    batch.put(
      DealRecord(
        created: 10, closed: 13, outcome: Outcome.won.rawValue, amount: amount,
        codes: SIMD8(repeating: code)), at: 0)
    return batch
  }

  private func add(_ code: Int, in period: Int32, to table: inout CellTable<SplitSum>) {
    let values = Array(repeating: code + 1, count: Dimension.amountBand.index)
    let hasRoom = table.makeRoom(periods: Int(period) + 1, values: values)
    #expect(hasRoom)
    let (rows, periods) = ([Int32(0)], [period])
    rows.withUnsafeBufferPointer { table.add(batch(code: UInt32(code)), $0, in: periods) }
  }

  @Test func sumsStayWhereTheyAreWhenTheTableGrows() {
    var table = CellTable<SplitSum>()
    let places = [(0, 0), (7, 0), (8, 2), (255, 1), (256, 2), (3, 5)] as [(Int, Int32)]
    for (code, period) in places { add(code, in: period, to: &table) }

    for lane in 0..<Dimension.amountBand.index {
      for period in 0..<6 {
        let won = (0..<300).map { table.sums(lane, $0, in: period).won.closed }
        let codes = places.filter { $0.1 == period }.map(\.0)
        #expect(won.indices.filter { won[$0] == 1 } == codes)
        #expect(won.reduce(0, +) == codes.count)
      }
    }
    #expect(table.sums(4, 255, in: 1).won.openDays == 3)
    #expect(table.sums(4, 0, in: 6).won.closed == 0)
  }

  @Test func anotherTablesSumsGoWhereItsCodesLead() {
    var (table, other) = (CellTable<SplitSum>(), CellTable<SplitSum>())
    add(1, in: 1, to: &table)
    for (code, period) in [(0, 1), (1, 1), (1, 2)] as [(Int, Int32)] {
      add(code, in: period, to: &other)
    }
    let hasRoom = table.makeRoom(
      periods: 3, values: Array(repeating: 3, count: Dimension.amountBand.index))
    #expect(hasRoom)
    let codes = Array(repeating: [UInt32(1), 2], count: Dimension.amountBand.index)
    table.add(other, periods: [0, 2, 1], codes: codes)

    for lane in 0..<Dimension.amountBand.index {
      for period in 1...2 {
        #expect((0..<3).map { table.sums(lane, $0, in: period).won.closed } == [0, 1, 1])
      }
    }
  }

  @Test func thereIsARoomThatIsTooLarge() {
    var table = CellTable<SplitSum>()
    let answers = [(2, 1 << 20), (2, 9), (1 << 20, 9)].map { periods, values in
      table.makeRoom(
        periods: periods, values: Array(repeating: values, count: Dimension.amountBand.index))
    }

    #expect(answers == [false, true, false])
    #expect(table.periodCount == 2)
  }
}
