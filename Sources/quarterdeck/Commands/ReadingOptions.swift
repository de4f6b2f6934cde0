import ArgumentParser
import Engine
import Foundation

/// How the files of an import are to be read, where that is not left to detection.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Read the files in this dialect instead of detecting it.") var dialect: String?

  @Option(help: ArgumentHelp("Which column is what, as a settings file.", valueName: "file"))
  var mapping: String?

  @Option(
    name: .customLong("date-order"),
    help: ArgumentHelp(
      "Order of day and month where the dates leave it open.", valueName: "ymd|dmy|mdy"))
  var dateOrder: String?

  @Option(help: ArgumentHelp("Take in the deals in this currency only.", valueName: "code"))
  var currency: String?

  /// The options of a reading, with what the settings say.
  func exportOptions(_ settings: Settings) throws(Problem) -> ExportOptions {
    var options = settings.exportOptions
    if let mapping { options.mapping = try MappingFile.read(mapping) }
    if let dialect { options.mapping.dialect = dialect }
    if let dateOrder { options.mapping.dateOrder = try Self.order(dateOrder) }
    if let currency { options.mapping.currency = try Self.code(of: currency) }
    return options
  }

  private static func code(of currency: String) throws(Problem) -> String {
    guard let code = ColumnMapping.currency(named: currency) else {
      throw Problem(.usage, "--currency '\(currency)': use a code of three letters such as EUR")
    }
    return code
  }

  private static func order(_ text: String) throws(Problem) -> DateOrder {
    guard let order = DateOrder(rawValue: text.lowercased()) else {
      throw Problem(
        .usage, "--date-order '\(text)': use ymd, dmy (the day first) or mdy (the month first)")
    }
    return order
  }
}
