import Testing

@testable import quarterdeck

@Test func theSameTroubleIsNewsOnceAndAgainAfterItWasOver() {
  var troubles = Troubles()
  let course: [(trouble: String?, work: String)] = [
    ("disk full", "daily"), ("disk full", "daily"), ("disk full", "spool"), ("locked", "daily"),
    (nil, "daily"), ("locked", "daily"),
  ]

  let news = course.map { troubles.isNews($0.trouble, of: $0.work) }

  #expect(news == [true, false, true, true, false, true])
}
