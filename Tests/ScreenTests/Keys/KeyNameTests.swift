import Testing

@testable import Screen

@Suite struct KeyNameTests {
  @Test(arguments: [
    (Key.character("a"), "a"), (.character(" "), "Space"), (.character("?"), "?"),
    (.control("d"), "Ctrl-d"), (.control(" "), "Ctrl-Space"), (.alt("x"), "Alt-x"),
    (.alt("X"), "Alt-X"), (.pageDown, "PgDn"), (.backTab, "Shift-Tab"), (.function(12), "F12"),
    (.escape, "Esc"), (.character("日"), "日"), (.character("-"), "-"), (.control("\\"), "Ctrl-\\"),
  ])
  func aKeyAndItsNameBelongTogether(key: Key, name: String) {
    #expect(key.description == name)
    #expect(Key(name: name) == key)
  }

  @Test func namesAreReadInAnyCase() {
    #expect(Key(name: "pgdn") == .pageDown)
    #expect(Key(name: "CTRL-D") == .control("d"))
    #expect(Key(name: "f5") == .function(5))
    #expect(Key(name: "A") == .character("A") && Key(name: "f") == .character("f"))
  }

  @Test(arguments: ["", "F0", "F25", "Ctrl-", "Ctrl-ab", "Hyper-x", "Page Down"])
  func otherNamesAreNoKeys(name: String) {
    #expect(Key(name: name) == nil)
  }
}
