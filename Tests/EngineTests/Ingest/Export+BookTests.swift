import TestSupport
import Testing

@testable import Engine

@Suite struct ExportBookTests {
  private func export(_ path: String) throws -> Export {
    try ExportLoader(path: path).load()
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theBookOfAFileIsThatOfItsDeals() throws {
    let path = try #require(RealData.path("skygeni_sales_data.csv"))
    let book = try #require(try export(path).book())
    let expected = try RealBook.book(asOf: try #require(book.newestDay))

    #expect(book.asOf == expected.asOf)
    #expect(book.created == expected.created && book.closed == expected.closed)
    #expect(book.outcome == expected.outcome && book.amount == expected.amount)
    #expect(book.bandCuts == expected.bandCuts && book.openRows == expected.openRows)
    for dimension in Dimension.allCases {
      #expect(
        (0..<book.count).map { book.value(of: $0, in: dimension) }
          == (0..<expected.count).map { expected.value(of: $0, in: dimension) })
    }
  }

  @Test func openDealsStandOpenInIt() throws {
    let file = try TemporaryFile(
      LoadedExport.header + "\nD1,2024-01-01,,r,a,b,c,d,e,10,,\n"
        + "D2,2024-01-02,2024-02-02,r,a,b,c,d,e,20,31,Won\n")
    let book = try #require(try export(file.path).book())

    #expect(book.openRows == [0])
    #expect(book.closed == [DealBook.openDay, try #require(Day("2024-02-02")).number])
    #expect(book.asOf == Day("2024-02-02"))
    withExtendedLifetime(file) {}
  }

  @Test func noDealsMakeNoBook() throws {
    let report = try LoadedExport(text: LoadedExport.header + "\n").report

    #expect(Export(report: report, kind: .deals).book() == nil)
  }
}
