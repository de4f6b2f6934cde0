import Testing

@testable import Screen

@Suite struct AxisTests {
  static func labels(_ labels: [(Double, String)], width: Int, axis: Axis = Axis(0, 100)) -> String
  {
    var canvas = Canvas(Size(width, 1))
    axis.drawLabels(labels.map { (value: $0.0, text: $0.1) }, on: &canvas, in: canvas.bounds)
    return canvas.text
  }

  @Test func aPlaceIsAShareOfTheColumns() {
    let axis = Axis(-50, 50)

    #expect(axis.position(of: -50, columns: 20) == 0)
    #expect(axis.position(of: 0, columns: 20) == 10)
    #expect(axis.position(of: 50, columns: 20) == 20)
    #expect(axis.position(of: 75, columns: 20) == 20)
    #expect(axis.position(of: -75, columns: 20) == 0)
    #expect(axis.position(of: .nan, columns: 20) == 0)
  }

  @Test func aScaleHoldsEveryFiniteNumber() {
    #expect(Axis(holding: [3, -2, .infinity, 7, .nan]) == Axis(-2, 7))
    #expect(Axis(holding: []) == Axis(0, 1))
  }

  @Test func whatIsNoScaleIsZeroToOne() {
    for axis in [
      Axis(1, 1), Axis(2, 1), Axis(.nan, 1), Axis(0, .infinity),
      Axis(-Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude),
    ] {
      #expect(axis == Axis(0, 1))
    }
  }

  @Test func labelsStandAboveTheirPlaces() {
    #expect(Self.labels([(0, "0"), (50, "50"), (100, "|")], width: 21) == "0         50        |")
  }

  @Test func aLabelThatWouldTouchAnotherIsLeftOut() {
    #expect(Self.labels([(0, "zero"), (10, "ten"), (50, "fifty")], width: 21) == "zero      fifty")
    #expect(Self.labels([(0, "0"), (100, "100")], width: 21) == "0")
  }

  @Test func nothingIsDrawnWithoutARow() {
    var canvas = Canvas(Size(10, 1))
    let none = Rect(x: 0, y: 0, width: 10, height: 0)
    Axis(0, 1).drawLabels([(value: 0, text: "0")], on: &canvas, in: none)

    #expect(canvas.text == "")
  }
}
