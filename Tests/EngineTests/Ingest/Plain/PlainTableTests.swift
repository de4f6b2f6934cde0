import Glibc
import TestSupport
import Testing

@testable import Engine

@Suite struct PlainTableTests {
  /// The fields of all records: those of tables, and of single records where there is no table.
  private struct Reading {
    var records: [[String]] = []
    var inTables = 0

    init(_ text: String, columns: Int, until limit: Int = .max, usesTables: Bool = true) throws {
      let file = try TemporaryFile(text)
      let descriptor = open(file.path, O_RDONLY)
      defer { close(descriptor) }
      var reader = PlainRecords(descriptor, from: 0, delimiter: 0x2C, columns: columns)
      while reader.position < limit {
        if usesTables, let table = reader.table(until: limit, rowBytes: 1 << 16) {
          records += PlainTableTests.rows(of: table)
          inTables += table.rows
          reader.skip(table)
        } else {
          guard reader.next() else { break }
          records.append(
            reader.fields.prefix(reader.fieldCount).map {
              String(decoding: $0.bytes, as: UTF8.self)
            })
        }
      }
    }
  }

  private static func rows(of table: PlainTable) -> [[String]] {
    let columns = (0..<table.columns).map { index in
      var column = PlainColumn(table, index)
      return (0..<table.rows).map { _ in String(decoding: column.next().bytes, as: UTF8.self) }
    }
    return (0..<table.rows).map { row in columns.map { $0[row] } }
  }

  private static func text(_ random: inout SeededGenerator, rows: Int, odd: Bool) -> String {
    var text = ""
    for row in 0..<rows {
      let fields = (0..<3).map { _ in
        String(repeating: "é", count: Int.random(in: 0...1, using: &random))
          + String(repeating: "x", count: Int.random(in: 0...90, using: &random))
      }
      let isOdd = odd && Int.random(in: 0...40, using: &random) == 0
      let odd = row % 2 == 0 ? ",\"a,b\"\n" : "\n\n"
      text += fields.joined(separator: ",") + (isOdd ? odd : "\n")
    }
    return text
  }

  @Test func tablesHoldWhatRecordsHold() throws {
    var random = SeededGenerator(seed: 3)
    for odd in [false, true] {
      for _ in 0..<20 {
        let rows = Int.random(in: 1...6000, using: &random)
        let text = Self.text(&random, rows: rows, odd: odd)
        let limit = Int.random(in: 1...text.utf8.count, using: &random)
        let (tables, records) = (
          try Reading(text, columns: 3, until: limit),
          try Reading(text, columns: 3, until: limit, usesTables: false)
        )
        #expect(tables.records == records.records)
        #expect(odd || tables.inTables == records.records.count)
      }
    }
  }

  @Test(arguments: [
    ("a,b\nc,d\n", 2), ("a,b\nc,d", 2), ("a,b\r\nc,d\r\n", 2), ("a,b\n\nc,d\n", 0),
    ("a,b\nc,d,e\n", 0), ("a,b,c\nd\n", 0), ("a,b\n\"c\",d\n", 0), ("", 0), ("a,b,c,d\n", 0),
  ])
  func onlyLikeRecordsMakeATable(text: String, rows: Int) throws {
    let reading = try Reading(text, columns: 2)

    #expect(reading.inTables == rows)
    #expect(rows == 0 || reading.records == [["a", "b"], ["c", "d"]])
  }
}
