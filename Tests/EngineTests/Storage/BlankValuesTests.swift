import Testing

@testable import Engine

@Suite struct BlankValuesTests {
  /// Reps know the empty value as their second, industries not at all.
  private static let blanks: BlankValues = {
    var values = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
    values[Dimension.rep.index] = ValueDictionary(["Ada", ""])
    values[Dimension.industry.index] = ValueDictionary(["Retail"])
    return BlankValues(values)
  }()
  private static let missing: ToldValues = [
    .amount, .expectedClose, .value(of: .rep), .value(of: .industry),
  ]

  private static func state(rep: UInt32, amount: Int64, expectedClose: Int32?) -> DealState {
    var state = DealState(
      created: 1, closed: nil, expectedClose: expectedClose, outcome: nil, amount: amount,
      codes: SIMD8())
    state.codes[Dimension.rep.index] = rep
    return state
  }

  @Test func aStateLosesWhatIsMissingAndNothingElse() {
    let whole = Self.state(rep: 0, amount: 700, expectedClose: 9)

    #expect(
      Self.blanks.without(Self.missing, whole)
        == Self.state(rep: 1, amount: 0, expectedClose: nil))
    #expect(
      Self.blanks.without(.amount, whole) == Self.state(rep: 0, amount: 0, expectedClose: 9))
    #expect(Self.blanks.without([], whole) == whole)
  }

  @Test func onlyWhatAStateDoesNotHaveIsBlank() {
    let some = Self.state(rep: 1, amount: 700, expectedClose: nil)

    #expect(Self.blanks.among(Self.missing, of: some) == [.expectedClose, .value(of: .rep)])
    #expect(Self.blanks.among(.value(of: .rep), of: some) == .value(of: .rep))
    #expect(Self.blanks.among([], of: some) == [])
  }
}
