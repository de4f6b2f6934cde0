import Engine
import Testing

@testable import quarterdeck

@Suite struct MappingFileTests {
  @Test func whatIsWrittenOutIsReadBack() throws {
    var mapping = ColumnMapping()
    (mapping.dialect, mapping.currency, mapping.dateOrder) = ("custom", "EUR", .dayMonthYear)
    mapping.decimalSign = ","
    mapping.columns = [.id: "Deal \"no\"", .amount: ""]
    mapping.words = OutcomeVocabulary(won: ["gewonnen"], open: ["", "offen"])
    let text = MappingFile.text(mapping, of: "deals.csv")

    #expect(try MappingFile.mapping(of: text, path: "m.toml") == mapping)
  }

  @Test(arguments: [
    ("dialct = \"x\"", "m.toml:1: unknown setting 'dialct'; did you mean 'dialect'?"),
    ("\ndate_order = \"ydm\"", "m.toml:2: date_order must be \"ymd\", \"dmy\" or \"mdy\""),
    ("decimal_sign = \"'\"", "m.toml:1: decimal_sign must be \".\" or \",\""),
    (
      "[columns]\namont = \"x\"",
      "m.toml:2: [columns] unknown setting 'amont'; did you mean 'amount'?"
    ),
    ("[columns]\nid = 3", "m.toml:2: [columns] id must be a text in quotes"),
    ("[outcomes]\nwins = [\"x\"]", "m.toml:2: [outcomes] unknown setting 'wins'"),
    ("[stages]\nwon = \"x\"", "m.toml:2: [stages] won must be a list of words in quotes"),
    (
      "[stages]\nwon = [\"Done\"]\nlost = [\"2 - done\"]",
      "m.toml:3: [stages] lost must be a list without '2 - done', which is among won already"
    ),
    ("currency = \"EURX\"", "m.toml:1: currency must be a code of three letters such as \"EUR\""),
    ("columns = 3", "m.toml:1: 'columns' must be a [section]"),
  ])
  func aMistakeIsNamedWithItsLine(text: String, words: String) {
    let problem = #expect(throws: Problem.self) {
      try MappingFile.mapping(of: text, path: "m.toml")
    }
    #expect(problem?.description.hasPrefix(words) == true, "\(problem?.description ?? "")")
  }

  @Test func theBeginningsOfAMappingNameAllColumnsAndGuessWhatTheyCan() throws {
    let text = MappingFile.outline(
      of: ["Opp \"No\"", "Amount", "Stage", "Create Date"], in: "a/b.csv")
    let mapping = try MappingFile.mapping(of: text, path: "m.toml")

    #expect(mapping.dialect == "custom")
    #expect(
      mapping.columns == [.amount: "Amount", .stage: "Stage", .created: "Create Date"])
    #expect(text.contains("b.csv") && text.contains("#   \"Opp \\\"No\\\"\""))
    #expect(text.contains("\n# id = \"\"\n"))
  }
}
