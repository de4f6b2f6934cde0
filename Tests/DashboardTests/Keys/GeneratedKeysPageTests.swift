import Dashboard
import Testing

@Suite struct GeneratedKeysPageTests {
  @Test func thePageOfKeysIsTheKeymap() throws {
    let page = Keymap.standard.page

    #expect(page.contains("| `Enter` `l` `Right` | Open the selected deal | `open` |"))
    try Transcript(page: "docs/keys.md").expect(page)
  }
}
