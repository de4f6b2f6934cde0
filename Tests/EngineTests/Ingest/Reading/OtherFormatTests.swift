import Testing

@testable import Engine

@Suite struct OtherFormatTests {
  @Test(arguments: [
    ("%PDF-1.7\n%x", OtherFormat.pdf), ("<!DOCTYPE html>\n<p>", .webPage),
    ("\n <html lang='en'>", .webPage), ("<?xml version='1.0'?>", .xml),
    ("[{\"Id\": 1}]", .json), ("{\n  \"deals\": []}", .json), ("{}", .json),
    ("{\\rtf1\\ansi", .richText),
    ("<table border=1>", .webPage), ("<deals><deal id='1'/>", .xml), ("[\"a\", 1]", .json),
    ("<\0?\0x\0m\0l\0", .xml),
  ])
  func whatIsNoCSVIsToldByItsBeginning(text: String, format: OtherFormat) throws {
    #expect(OtherFormat(Array(text.utf8)) == format)
    do { _ = try LoadedExport(text: text) } catch let error as IngestError {
      #expect(error.code == "not_csv")
    }
  }

  @Test(arguments: [
    "deal_id,created_date", "[Id],[Name]", "{id},{name}", "<none>,x", "\"a\",b", "",
  ])
  func whatMayBeCSVIsNoOtherFormat(text: String) {
    #expect(OtherFormat(Array(text.utf8)) == nil)
  }
}
