import Testing

@testable import Engine

@Suite struct RecordReaderTests {
  /// One record as the reader gives it.
  struct Read: Equatable {
    var line: Int
    var offset: Int
    var fault: IngestFinding.Reason?
    var values: [String]
  }

  /// All records of a text, without trimming.
  static func records(of text: String, chunkSize: Int = 1 << 20) throws -> [Read] {
    let file = try TemporaryFile(text)
    guard let survey = try? TextSurvey(path: file.path) else { return [] }
    var reader = RecordReader(text: try TextStream(survey), chunkSize: chunkSize)
    var records: [Read] = []
    while let record = try reader.next() {
      let values = reader.fields.prefix(record.fieldCount).map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
      records.append(
        Read(line: record.line, offset: record.offset, fault: record.fault, values: values))
    }
    return records
  }

  @Test(arguments: UInt64(1)...40)
  func whatIsWrittenByTheRulesIsReadBack(seed: UInt64) throws {
    var table = RandomTable(seed: seed)
    let (text, rows) = table.make()
    let read = try Self.records(of: text, chunkSize: 1 + Int(seed * seed))

    #expect(read.map(\.values) == rows)
    #expect(read.allSatisfy { $0.fault == nil })
  }

  @Test func aRecordKnowsItsLineAndItsByte() throws {
    let read = try Self.records(of: "é,b\r\n\r\n\"x\ny\",2\nlast,3")

    #expect(
      read == [
        Read(line: 1, offset: 0, values: ["é", "b"]),
        Read(line: 3, offset: 8, values: ["x\ny", "2"]),
        Read(line: 5, offset: 16, values: ["last", "3"]),
      ])
  }

  @Test func emptyValuesStayAndBlankLinesGo() throws {
    let read = try Self.records(of: "a,,\n\n,\n\r\n\"\"\n")

    #expect(read.map(\.values) == [["a", "", ""], ["", ""], [""]])
  }

  @Test func aLineOfWhiteSpaceIsBlankToo() throws {
    let read = try Self.records(of: "a,b\n   \n\t \r\n\" \"\n , \n  ")

    #expect(read.map(\.values) == [["a", "b"], [" "], [" ", " "]])
  }

  @Test func aQuoteInsideAnUnquotedValueIsOrdinary() throws {
    let read = try Self.records(of: "5\" pipe,b\"\nc,d")

    #expect(read.map(\.values) == [["5\" pipe", "b\""], ["c", "d"]])
  }

  @Test(arguments: [
    "1,\"open\n2,b\n3,c\n", "1,\"open\n2,\"b\"\n3,c\n", "1,\"closed\" not\n2,b\n3,c\n",
    "1,\"a\"\"\n2,b\n3,c",
  ])
  func aSenselessQuoteCostsOneLineOnly(text: String) throws {
    let read = try Self.records(of: text)

    #expect(read.map(\.fault) == [.unclosedQuote, nil, nil])
    #expect(read.map(\.line) == [1, 2, 3])
    #expect(read.dropFirst().map(\.values) == [["2", "b"], ["3", "c"]])
  }

  @Test(arguments: [
    ("1,b,\"open\n2\n", ["1", "b"]), ("\"a \"\"1\"\"\",b,\"c\" d,5\n", ["a \"1\"", "b"]),
    ("\"a\nb\",1,\"open\n", []), ("1,\"a\nb\",2,\"open\n", ["1"]), ("\"open,1\n", []),
  ])
  func ofAFaultyRecordTheValuesOfItsFirstLineBeforeTheFaultAreKept(
    text: String, values: [String]
  ) throws {
    for chunkSize in [1, 3, 1 << 20] {
      let read = try Self.records(of: text, chunkSize: chunkSize)
      #expect(read[0].fault == .unclosedQuote)
      #expect(read[0].values == values)
    }
  }

  @Test(arguments: [100_000, 1 << 20, 3 << 20])
  func aRecordBeyondTheLimitIsPassedOver(chunkSize: Int) throws {
    let long = "1,\"2\"," + String(repeating: "x", count: ImportLimits().rowBytes + 10)
    let open = "1,\"" + String(repeating: "y\n", count: ImportLimits().rowBytes / 2) + "\""
    let read = try Self.records(
      of: "a,b\n" + long + "\nc,d\n" + open, chunkSize: chunkSize)

    #expect(read.prefix(4).map(\.fault) == [nil, .rowTooLong, nil, .unclosedQuote])
    #expect(read[2] == Read(line: 3, offset: long.utf8.count + 5, values: ["c", "d"]))
    #expect(read[4].line == 5)
    #expect([read[1].values, read[3].values] == [["1", "2"], ["1"]])
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13, 64])
  func anyChunkSizeGivesTheSameRecords(chunkSize: Int) throws {
    let text =
      "a,b,c\r\n\"1\r\n2\",\"\"\"\",日本\n\n,\"x\",\r\n4,\"bad\"x,5\n6,7\n\"open,8\n9,10,11,12"
    let whole = try Self.records(of: text)

    #expect(whole.count == 7)
    #expect(try Self.records(of: text, chunkSize: chunkSize) == whole)
  }
}
