import Engine
import Foundation
import Testing

private let file = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("shared/data/skygeni_sales_data.csv")

private func deals() throws -> [Deal] {
  try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    .map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Deal(
        id: fields[0], created: try #require(Day(fields[1])), closed: Day(fields[2]),
        outcome: fields[11] == "Won" ? .won : .lost,
        amount: Amount(minorUnits: try #require(Int64(fields[9])) * 100), rep: fields[3],
        industry: fields[4], region: fields[5], product: fields[6], leadSource: fields[7],
        stage: fields[8])
    }
}

@Test(
  .enabled(if: FileManager.default.fileExists(atPath: file.path), "the real export is not here"),
  arguments: ["2023-12-31", "2024-01-31", "2024-04-30", "2024-07-20"])
func theRealExportIsNoiseAndGetsNoModel(day: String) throws {
  let book = DealBook(of: try deals(), asOf: try #require(Day(day)))

  let model = try ScoringModel.train(on: book)

  #expect(model.kind == .baseRate)
  #expect(model.baseRateReason?.hasPrefix("no model predicts later deals better") == true)
  #expect(day != "2024-01-31" || book.openRows.count == 703)
}
