import Testing

@testable import Screen

@Suite struct TableColumnTests {
  @Test func aColumnIsAtLeastOneWideAndNeverShrinks() {
    let column = TableColumn("x", width: -3, growth: -1)

    #expect(column.width == 1 && column.growth == 0)
    #expect(column.priority == 0 && !column.isName)
  }
}
