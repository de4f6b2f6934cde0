import Testing

@testable import Dashboard

@Suite struct TypedWordTests {
  @Test(arguments: [
    ("ana", "Ana Ruiz"), ("RUIZ", "ana ruiz"), ("z", "Ana Ruiz"), ("", "x"), ("", ""),
    ("müller", "MÜLLER"), ("mul", "Müller mule"), ("東", "東京"), ("a@", "A@B"),
  ])
  func aNameHoldsIt(word: String, name: String) {
    #expect(TypedWord(word).isIn(name))
  }

  @Test(arguments: [
    ("anna", "Ana Ruiz"), ("ruiz a", "Ana Ruiz"), ("x", ""), ("@", "`"), ("[", "{"),
    ("mu", "Müller"),
  ])
  func aNameDoesNotHoldIt(word: String, name: String) {
    #expect(!TypedWord(word).isIn(name))
  }
}
