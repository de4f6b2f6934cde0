import Boosting
import Testing

@Test(arguments: 1...42 as ClosedRange<UInt64>)
func ourAnswersAreThoseOfTheLibrary(seed: UInt64) throws {
  let model = try RandomModel(seed: seed)
  let library = LibraryTrees(jsonModel: model.trees.jsonModel())

  let margins = try model.trees.margins(of: model.asked)
  #expect(isClose(margins, try library.ask(.margins, of: model.asked), within: 1e-5))

  let contributions = try model.trees.contributions(of: model.asked)
  let expected = try library.ask(.contributions, of: model.asked)
  let width = contributions.columns + 1
  for row in 0..<contributions.rows {
    let own = Array(contributions[row: row]) + [contributions.bias(row: row)]
    #expect(isClose(own, Array(expected[row * width..<(row + 1) * width]), within: 1e-5))
  }
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func partsAndBiasSumToTheMargin(seed: UInt64) throws {
  let model = try RandomModel(seed: seed)
  let margins = try model.trees.margins(of: model.asked)
  let contributions = try model.trees.contributions(of: model.asked)

  for row in margins.indices {
    let sum = contributions[row: row].reduce(contributions.bias(row: row), +)
    #expect(abs(sum - margins[row]) < 1e-5)
  }
}

@Test(arguments: [1, 10, 23, 42] as [UInt64])
func manyRowsOnTwoThreadsAreAnsweredLikeFew(seed: UInt64) throws {
  let model = try RandomModel(seed: seed)
  let many = try FeatureMatrix(
    columns: model.asked.columns,
    values: Array(repeatElement(model.asked.values, count: 200).joined()))
  let once = try model.trees.contributions(of: model.asked)
  let often = try model.trees.contributions(of: many)

  #expect(
    try model.trees.margins(of: many)
      == Array(repeatElement(try model.trees.margins(of: model.asked), count: 200).joined()))
  for row in 0..<often.rows { #expect(often[row: row] == once[row: row % 40][...]) }
}
