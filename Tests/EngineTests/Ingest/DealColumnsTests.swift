import Testing

@testable import Engine

@Suite struct DealColumnsTests {
  private static func record(_ number: Int32, outcome: UInt8 = 0) -> DealRecord {
    DealRecord(
      created: 100 + number, closed: outcome == 0 ? DealRecord.noDay : 200 + number,
      outcome: outcome, amount: Int64(number) * 100,
      codes: SIMD8(UInt32(number), 1, 2, 3, 4, 5, 0, 0))
  }

  private func columns(_ records: [DealRecord]) -> DealColumns {
    var ids = TextColumn()
    for number in records.indices { ids.append("D\(number)") }
    var columns = DealColumns()
    records.withUnsafeBufferPointer { columns.append($0) }
    return DealColumns(ids: ids, columns)
  }

  @Test func recordsComeBackAsTheyWent() {
    let records = [Self.record(0), Self.record(1, outcome: 1), Self.record(2, outcome: 3)]
    let columns = columns(records)

    #expect((0..<3).map { columns.record($0) } == records)
    #expect(columns.rows(1..<3).map(\.id) == ["D1", "D2"])
    #expect(columns.rows(1..<3).map(\.closed) == [201, 202])
    #expect(columns.rows(0..<1).map(\.closed) == [nil])
  }

  @Test func endingsAreCounted() {
    let columns = columns([
      Self.record(0, outcome: 1), Self.record(1, outcome: 1), Self.record(2, outcome: 2),
      Self.record(3),
    ])

    #expect(columns.endings.all == SIMD4(1, 2, 1, 0))
    #expect(columns.endings.paid == SIMD4(1, 1, 1, 0))
    #expect(columns.endings.newestDay == Day(number: 202))
    #expect(DealColumns().endings.newestDay == nil)
  }

  @Test func rowsAreTakenOut() {
    let columns = columns((0..<5).map { Self.record($0) })

    #expect(columns.without([1, 3]).rows(0..<3).map(\.id) == ["D0", "D2", "D4"])
    #expect(columns.without([1, 3]).endings.all == SIMD4(3, 0, 0, 0))
    #expect(columns.without([]) == columns)
  }

  @Test func codesOfColumnsBehindLeadToThoseOfTheFirst() {
    var first = columns([Self.record(0)])
    let map: [[UInt32]] = [[7, 9]] + Array(repeating: [0, 1, 2, 3, 4, 5], count: 5)
    first.append(columns([Self.record(1, outcome: 2)]), codes: map)

    #expect(first.record(1).codes == SIMD8(9, 1, 2, 3, 4, 5, 0, 0))
    #expect(first.endings.all == SIMD4(1, 0, 1, 0))
    #expect(first.endings.newestDay == Day(number: 201))
  }
}
