import Testing

@testable import Engine

@Suite struct RecordWriterTests {
  // From https://www.sqlite.org/fileformat2.html#record_format: a type, then the bytes of the value.
  private static let numbers: [(Int64, [UInt8])] = [
    (0, [8]), (1, [9]), (2, [1, 2]), (-1, [1, 0xFF]), (127, [1, 0x7F]), (-128, [1, 0x80]),
    (128, [2, 0, 0x80]), (-129, [2, 0xFF, 0x7F]), (32_768, [3, 0, 0x80, 0]),
    (8_388_608, [4, 0, 0x80, 0, 0]), (2_147_483_648, [5, 0, 0, 0x80, 0, 0, 0]),
    (140_737_488_355_328, [6, 0, 0, 0x80, 0, 0, 0, 0, 0]),
    (.max, [6, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
    (.min, [6, 0x80, 0, 0, 0, 0, 0, 0, 0]),
  ]

  @Test(arguments: numbers)
  func aNumberTakesAsFewBytesAsItCan(number: Int64, typeAndValue: [UInt8]) {
    var row = RecordWriter(values: 1, textBytes: 0)
    row.begin(head: 2)
    row.add(number)

    #expect(Array(row.bytes) == [2] + typeAndValue)
  }

  @Test func typesStandBeforeValues() {
    var row = RecordWriter(values: 3, textBytes: 2)
    let head = RecordWriter.head(numbers: 2, textBytes: 2)
    row.begin(head: head)
    row.addNull()
    row.add(5)
    Array("AB".utf8).withUnsafeBytes { row.add($0) }

    #expect(Array(row.bytes) == [4, 0, 1, 17, 5, 0x41, 0x42])
  }

  @Test func anotherRowBeginsAfresh() {
    var row = RecordWriter(values: 1, textBytes: 0)
    row.begin(head: 2)
    row.add(300)
    row.begin(head: 2)
    row.add(Int64?.none)

    #expect(Array(row.bytes) == [2, 0])
  }

  @Test(arguments: [(0, 2), (57, 2), (58, 3), (8185, 3), (8186, 4)])
  func aLongTextHasALongerType(textBytes: Int, head: Int) {
    #expect(RecordWriter.head(numbers: 0, textBytes: textBytes) == head)
  }
}
