import Testing

@testable import Engine

@Suite struct UTF8EvidenceTests {
  private func evidence(_ bytes: [UInt8], pieces: Int = 1) -> UTF8Evidence {
    var evidence = UTF8Evidence()
    let size = max(1, bytes.count / pieces)
    for start in stride(from: 0, to: bytes.count, by: size) {
      Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes { evidence.take($0) }
    }
    return evidence
  }

  @Test(arguments: UInt64(1)...40)
  func itAgreesWithTheStandardLibraryOnWhatIsUTF8(seed: UInt64) {
    var draws = Draws(state: seed)
    var bytes = Array("Zürich, 日本, 😀, plain text of some length, é".utf8)
    for _ in 0..<draws.below(3) { bytes[draws.below(bytes.count)] = UInt8(draws.below(256)) }
    let isValid = String(validating: bytes, as: UTF8.self) != nil

    #expect((evidence(bytes).damageCount == 0) == isValid)
    #expect(evidence(bytes, pieces: 1 + draws.below(30)).damageCount == evidence(bytes).damageCount)
  }

  @Test func aFewBadBytesAmongGoodOnesAreDamage() {
    #expect(evidence(Array("é é é".utf8) + [0xFC]).encoding == .utf8)
    #expect(evidence(Array("plain ".utf8) + [0xFC]).encoding == .windows1252)
    #expect(evidence(Array("plain".utf8)).encoding == .utf8)
  }

  @Test func zeroBytesAreSeenWhereverTheyStand() {
    for place in 0..<20 {
      var bytes = Array(repeating: UInt8(0x41), count: 20)
      bytes[place] = 0

      #expect(evidence(bytes).hasZeros)
    }
    #expect(!evidence(Array(repeating: 0x41, count: 20)).hasZeros)
  }
}
