import Testing

@testable import Engine

@Suite struct ValueTableTests {
  @Test func exactlyTheKeysPutInAreFound() {
    var table = ValueTable()
    defer { table.deallocate() }
    let keys = (0..<3000).map { ByteKey("value \($0)") }
    for (code, key) in keys.enumerated() { table.add(key, code: UInt32(code)) }

    #expect(keys.map { table.code(of: $0) } == (0..<3000).map { UInt32($0) })
    #expect(table.code(of: ByteKey("value 3000")) == nil)
    #expect(table.code(of: ByteKey("")) == nil)
  }

  /// Two keys alike but for one bit, which is set in the second half of both.
  @Test func keysThatDifferInTheFirstHalfAloneAreToldApart() {
    var table = ValueTable()
    defer { table.deallocate() }
    let (north, other) = (ByteKey("A-regionnorth"), ByteKey("C-regionnorth"))
    table.add(north, code: 7)

    #expect(table.holds(north, at: table.place(of: north)))
    #expect(!table.holds(other, at: table.place(of: north)))
  }

  @Test func fewKeysStandInTheWayOfNone() {
    var table = ValueTable()
    defer { table.deallocate() }
    let keys = (0..<40).map { ByteKey("rep \($0)") }
    for (code, key) in keys.enumerated() { table.add(key, code: UInt32(code)) }

    let atHome = keys.filter { table.holds($0, at: table.place(of: $0)) }
    #expect(atHome.count >= 39)
    #expect(keys.map { table.code(of: $0) } == (0..<40).map { UInt32($0) })
  }
}
