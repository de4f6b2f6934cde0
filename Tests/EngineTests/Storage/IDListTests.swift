import Testing

@testable import Engine

@Test(arguments: [[], [7], [7, -1, .max]] as [[Int64]])
func idsComeBackAsTheyWere(ids: [Int64]) {
  #expect(IDList.ids(in: IDList.json(of: ids)) == ids)
}

@Test(arguments: ["", "7", "[7", "[1.5]", "{}"])
func aTextThatIsNoListHasNoIds(text: String) {
  #expect(IDList.ids(in: text) == nil)
}
