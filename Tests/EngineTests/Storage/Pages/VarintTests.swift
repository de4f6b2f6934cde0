import Testing

@testable import Engine

@Suite struct VarintTests {
  // From https://www.sqlite.org/fileformat2.html#varint: seven bits to a byte, the highest first.
  private static let written: [(UInt64, [UInt8])] = [
    (0, [0]), (1, [1]), (127, [0x7F]), (128, [0x81, 0]), (300, [0x82, 0x2C]),
    (16_383, [0xFF, 0x7F]), (16_384, [0x81, 0x80, 0]),
    (Varint.largest, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
  ]

  @Test(arguments: written)
  func aNumberIsWrittenInSevenBitsToAByte(number: UInt64, bytes: [UInt8]) {
    var written = [UInt8](repeating: 0xAA, count: 10)
    let count = written.withUnsafeMutableBytes { room in
      room.baseAddress.map { Varint.write(number, to: $0) - $0 }
    }

    #expect(count == bytes.count)
    #expect(Varint.length(number) == bytes.count)
    #expect(Array(written.prefix(bytes.count)) == bytes)
    #expect(written.dropFirst(bytes.count).allSatisfy { $0 == 0xAA })
  }
}
