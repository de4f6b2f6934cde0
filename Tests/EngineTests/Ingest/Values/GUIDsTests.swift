import Testing

@testable import Engine

@Suite struct GUIDsTests {
  private static let bare = "3f2504e0-4f89-11d3-9a0c-0305e82c3301"

  /// As a file's field.
  private func whole(_ id: String) -> String? {
    let guids = GUIDs()
    return withExtendedLifetime(guids) { PaddedText(id).read { guids.bare($0).text } }
  }

  @Test(arguments: [
    "3F2504E0-4F89-11D3-9A0C-0305E82C3301", "{3F2504E0-4F89-11D3-9A0C-0305E82C3301}",
    "{3f2504e0-4f89-11d3-9a0c-0305e82c3301}", bare,
  ])
  func bracesAndCapitalsSayNothing(id: String) {
    #expect(GUIDs.bare(id) == Self.bare)
    #expect(whole(id) == Self.bare)
  }

  @Test(arguments: [
    "", "{A-1}", "3F2504E0-4F89-11D3-9A0C-0305E82C330", "3F2504E0-4F89-11D3-9A0C-0305E82C330G",
    "3F2504E0x4F89-11D3-9A0C-0305E82C3301", "(3F2504E0-4F89-11D3-9A0C-0305E82C3301)",
    "3F2504E04F8911D39A0C0305E82C3301ABCD", "{3F2504E0-4F89-11D3-9A0C-0305E82C3301",
  ])
  func anythingElseStaysAsItIs(id: String) {
    #expect(GUIDs.bare(id) == id)
    #expect(whole(id) == id)
  }
}
