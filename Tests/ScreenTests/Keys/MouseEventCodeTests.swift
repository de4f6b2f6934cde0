import Testing

@testable import Screen

@Suite struct MouseEventCodeTests {
  static func action(_ text: String) -> MouseEvent.Action? {
    guard case .mouse(let event)? = KeyDecoderTests.keys("\u{1B}[<" + text).first else {
      return nil
    }
    return event.action
  }

  @Test(arguments: [
    ("0;1;1M", MouseEvent.Action.press(.left)), ("1;1;1M", .press(.middle)),
    ("2;1;1M", .press(.right)), ("0;1;1m", .release(.left)), ("2;1;1m", .release(.right)),
    ("32;1;1M", .drag(.left)), ("34;1;1M", .drag(.right)), ("35;1;1M", .move),
    ("64;1;1M", .wheelUp), ("65;1;1M", .wheelDown), ("4;1;1M", .press(.left)),
    ("16;1;1M", .press(.left)), ("80;1;1M", .wheelUp),
  ])
  func aReportIsAnAction(text: String, action: MouseEvent.Action) {
    #expect(Self.action(text) == action)
  }

  @Test(arguments: ["66;1;1M", "67;1;1M", "128;1;1M", "0;0;1M", "0;1;0M", "-1;1;1M", "64;1;1m"])
  func aReportThatMeansNothingHereIsNone(text: String) {
    #expect(Self.action(text) == nil)
  }

  @Test func placesCountFromZero() {
    #expect(
      KeyDecoderTests.keys("\u{1B}[<0;300;50M")
        == [.mouse(MouseEvent(.press(.left), at: Point(299, 49)))])
  }

  @Test func theOldReportHasOneReleaseForAllButtons() {
    #expect(
      KeyDecoderTests.keys("\u{1B}[M !!\u{1B}[M#\"$\u{1B}[M`!!")
        == [
          .mouse(MouseEvent(.press(.left), at: Point(0, 0))),
          .mouse(MouseEvent(.release(.left), at: Point(1, 3))),
          .mouse(MouseEvent(.wheelUp, at: Point(0, 0))),
        ])
  }
}
