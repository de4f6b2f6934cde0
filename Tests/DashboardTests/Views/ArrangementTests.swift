@testable import Dashboard
import Screen
import Testing

@Suite struct ArrangementTests {
  @Test(arguments: [
    (40, 24, Arrangement.Kind.tooSmall), (80, 10, .tooSmall), (41, 11, .phone), (59, 40, .phone),
    (80, 14, .phone), (60, 15, .plain), (119, 50, .plain), (120, 30, .split), (179, 60, .split),
    (180, 45, .panes), (300, 100, .panes),
  ])
  func theKindFollowsFromTheRoom(width: Int, height: Int, kind: Arrangement.Kind) {
    #expect(Arrangement(Size(width, height)).kind == kind)
  }

  @Test func partsLieOnTheScreenAndApart() {
    for width in stride(from: 20, through: 220, by: 7) {
      for height in 4...60 {
        let arrangement = Arrangement(Size(width, height))
        for place in Place.screens {
          let parts = arrangement.parts(of: place, at: place)
          let lines = [arrangement.title, arrangement.hints, parts.list, parts.detail]
            .filter { !$0.isEmpty }
          let bounds = Rect(Size(width, height))
          let outside = lines.filter { $0.intersection(bounds) != $0 }
          #expect(outside.isEmpty, "\(width)x\(height) \(place)")
          for (index, line) in lines.enumerated() {
            let crossed = lines.dropFirst(index + 1).filter { !$0.intersection(line).isEmpty }
            #expect(crossed.isEmpty, "\(width)x\(height) \(place)")
          }
        }
      }
    }
  }

  @Test func panesShareTheBodyWithoutOverlap() {
    let arrangement = Arrangement(Size(200, 50))
    let frames = [Place.risk, .segments, .reps, .alerts].flatMap { place in
      let parts = arrangement.frames(of: place, at: .risk)
      return [parts.list, parts.detail].filter { !$0.isEmpty }
    }

    #expect(frames.reduce(0) { $0 + $1.width * $1.height } == 200 * 46)
    #expect(frames.count == 5)
  }
}
