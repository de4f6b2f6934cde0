import Boosting
import TestSupport
import Testing

/// Damages that bytes can take: single bytes, numbers, whole pieces.
private func mutated(_ model: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
  var bytes = model
  let place = Int.random(in: 0..<bytes.count, using: &random)
  switch Int.random(in: 0..<5, using: &random) {
  case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
  case 1: bytes.remove(at: place)
  case 2: bytes.insert(UInt8(ascii: "9"), at: place)
  case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
  default:
    guard let digit = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) else {
      return bytes
    }
    bytes.replaceSubrange(digit...digit, with: Array("-1e39".utf8))
  }
  return bytes
}

@Test func noMutatedModelCrashesAndThoseTakenGiveNumbers() throws {
  let model = try RandomModel(seed: 2)
  let bytes = model.trees.jsonModel()
  var random = SeededGenerator(seed: 1)
  var refused = 0
  for _ in 0..<300 {
    let damaged = mutated(bytes, &random)
    do {
      let trees = try BoostedTrees(jsonModel: damaged)
      guard trees.columns == model.trees.columns else { continue }
      #expect(try trees.margins(of: model.asked).allSatisfy { !$0.isNaN })
      #expect(try trees.contributions(of: model.asked).rows == model.asked.rows)
    } catch { refused += 1 }
  }
  // What is left are other numbers in a sound tree: those the digest of a stored model finds.
  #expect(refused > 100)
}
