import Testing

@testable import quarterdeck

@Suite struct CSVRowsTests {
  @Test func theFirstListBecomesRowsWithThePlainFieldsAroundIt() {
    let rows = CSVRows(
      of: ["period": "2024Q2", "total": ["n": .integer(9)], "reps": [["rep": "A"], ["rep": "B"]]])

    #expect(rows.columns == ["period", "rep"])
    #expect(rows.rows == [["2024Q2", "A"], ["2024Q2", "B"]])
  }

  @Test func nestedFieldsHaveDottedNamesAndIntervalsTwoEnds() {
    let rows = CSVRows(
      of: [
        "deals": [
          ["cycle": ["median": .integer(42), "interval": [.number(0.1), .number(0.2)]]],
          ["cycle": ["median": nil, "interval": nil]],
        ]
      ])

    #expect(rows.columns == ["cycle.median", "cycle.interval.lower", "cycle.interval.upper"])
    #expect(rows.rows == [[.integer(42), .number(0.1), .number(0.2)], [.null, .null, .null]])
  }

  @Test func severalChangesBecomeTheRowsOfTheirSegments() {
    let rows = CSVRows(
      of: [
        "changes": [
          [
            "dimension": "region", "mix": .integer(3),
            "segments": [
              ["segment": "A", "mix": .integer(1)], ["segment": "B", "mix": .integer(2)],
            ],
          ],
          ["dimension": "rep", "segments": [["segment": "C"]]],
        ]
      ])

    #expect(rows.columns == ["dimension", "mix", "segment"])
    #expect(
      rows.rows == [
        ["region", .integer(1), "A"], ["region", .integer(2), "B"], ["rep", .null, "C"],
      ])
  }

  @Test func otherListsStayInOneCell() {
    let rows = CSVRows(of: [
      "deals": [["id": "D1", "alerts": ["a", "b"], "drivers": [["x": .integer(1)]]]]
    ])

    #expect(rows.rows == [["D1", "a; b", "{\"x\":1}"]])
  }

  @Test func anObjectWithoutAListIsOneRow() {
    #expect(CSVRows(of: ["model": ["auc": .number(0.7)]]).rows == [[.number(0.7)]])
    #expect(CSVRows(of: .null).rows.isEmpty)
  }

  @Test func anEmptyListIsNoRow() {
    #expect(CSVRows(of: ["alerts": [], "doubts": ["no model"]]).rows.isEmpty)
  }
}
