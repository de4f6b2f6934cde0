@testable import quarterdeck

/// The help of every command as a page for `man`.
struct ManualPage {
  private let reference: CommandReference

  init(_ reference: CommandReference) { self.reference = reference }

  /// The page in roff's man macros.
  var text: String {
    guard let program = reference.entries.first else { return "" }
    let name = "quarterdeck \\- \(Self.escaped(program.abstract))"
    var page = ".TH QUARTERDECK 1 \"\" \"quarterdeck \(Quarterdeck.version)\"\n.SH NAME\n\(name)\n"
    page += Self.section("DESCRIPTION", verbatim: program.help)
    for entry in reference.entries.dropFirst() {
      page += Self.section(entry.name.uppercased(), verbatim: entry.help)
    }
    return page + ".SH EXIT STATUS\n" + Self.statuses
  }

  private static func section(_ title: String, verbatim text: String) -> String {
    ".SH \(title)\n.nf\n" + escaped(text) + "\n.fi\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : String($0) }
      .joined(separator: "\n")
  }

  private static var statuses: String {
    let all = ExitStatus.allCases.map { ".TP\n\($0.rawValue)\n\($0.meaning)\n" }
    return ".TP\n0\ndone\n" + all.joined()
  }
}
