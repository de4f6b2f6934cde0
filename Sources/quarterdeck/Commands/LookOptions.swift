import ArgumentParser
import Screen

/// How the dashboard looks.
struct LookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Theme by name or file.", valueName: "name"))
  var theme: String?

  @Option(help: "auto, 256, 16 or mono.")
  var color: ColorChoice = .auto

  @Flag(help: "Print the overview as text instead of opening the dashboard.")
  var plain = false
}

/// How many colours the dashboard may use.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case palette256 = "256"
  case palette16 = "16"
  case mono

  /// `nil` asks the terminal.
  var depth: ColorDepth? {
    switch self {
    case .auto: nil
    case .palette256: .palette
    case .palette16: .sixteen
    case .mono: .mono
    }
  }
}
