import Testing
import TestSupport

@testable import Screen

@Suite struct RectSplitTests {
  static func widths(_ width: Int, _ lengths: [Length], gap: Int = 0) -> [Int] {
    Rect(x: 0, y: 0, width: width, height: 1).columns(lengths, gap: gap).map(\.width)
  }

  @Test func fractionsShareWhatFixedPartsLeave() {
    #expect(Self.widths(80, [.fixed(20), .fraction(1), .fraction(2)]) == [20, 20, 40])
    #expect(Self.widths(10, [.fraction(1), .fraction(1), .fraction(1)]) == [3, 4, 3])
    #expect(Self.widths(80, [.fraction(1), .fixed(9)], gap: 1) == [70, 9])
  }

  @Test func earlierFixedPartsWinWhereRoomIsShort() {
    #expect(Self.widths(10, [.fixed(8), .fixed(8), .fraction(1)]) == [8, 2, 0])
    #expect(Self.widths(3, [.fixed(8), .fixed(8)], gap: 1) == [3, 0])
  }

  @Test func rowsSplitAsColumnsDo() {
    let parts = Rect(x: 1, y: 2, width: 7, height: 10).rows([.fixed(1), .fraction(1), .fixed(2)])

    #expect(parts.map(\.y) == [2, 3, 10])
    #expect(parts.map(\.height) == [1, 7, 2])
    #expect(parts.allSatisfy { $0.x == 1 && $0.width == 7 })
  }

  @Test func cuttingTakesFromOneSideAndLeavesTheRest() {
    var rest = Rect(x: 0, y: 0, width: 10, height: 5)

    #expect(rest.cutTop(1) == Rect(x: 0, y: 0, width: 10, height: 1))
    #expect(rest.cutBottom(2) == Rect(x: 0, y: 3, width: 10, height: 2))
    #expect(rest.cutLeft(3) == Rect(x: 0, y: 1, width: 3, height: 2))
    #expect(rest.cutRight(4) == Rect(x: 6, y: 1, width: 4, height: 2))
    #expect(rest == Rect(x: 3, y: 1, width: 3, height: 2))
  }

  @Test func cuttingMoreThanThereIsTakesEverything() {
    for cut: (inout Rect) -> Rect in [
      { $0.cutTop(99) }, { $0.cutBottom(99) }, { $0.cutLeft(99) }, { $0.cutRight(99) },
    ] {
      var rest = Rect(x: 4, y: 4, width: 6, height: 3)
      #expect(cut(&rest) == Rect(x: 4, y: 4, width: 6, height: 3))
      #expect(rest.isEmpty)
    }
    var whole = Rect(x: 4, y: 4, width: 6, height: 3)
    #expect(whole.cutTop(-2).isEmpty && whole == Rect(x: 4, y: 4, width: 6, height: 3))
  }

  @Test func partsLieInOrderInsideAndFillTheWidthWhereOneIsAFraction() {
    for seed in UInt64(0)..<500 {
      var random = SeededGenerator(seed: seed)
      let rect = Rect(
        x: Int.random(in: -3...3, using: &random), y: 0,
        width: Int.random(in: 0...60, using: &random), height: 1)
      let gap = Int.random(in: 0...2, using: &random)
      let lengths = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Bool.random(using: &random)
          ? Length.fixed(Int.random(in: -1...25, using: &random))
          : .fraction(Double.random(in: 0.1...3, using: &random))
      }
      let parts = rect.columns(lengths, gap: gap)

      #expect(parts.count == lengths.count)
      #expect(parts.allSatisfy { $0.x >= rect.x && $0.endX <= rect.endX }, "seed \(seed)")
      for (part, next) in zip(parts, parts.dropFirst()) {
        #expect(next.x >= min(part.endX + gap, rect.endX), "seed \(seed)")
      }
      let fixed = lengths.reduce(0) { if case .fixed(let n) = $1 { $0 + max(0, n) } else { $0 } }
      let room = rect.width - gap * (lengths.count - 1)
      let grows = lengths.contains { if case .fraction = $0 { true } else { false } }
      if grows && fixed <= room {
        #expect(parts.map(\.width).reduce(0, +) == room, "seed \(seed)")
      }
    }
  }
}
