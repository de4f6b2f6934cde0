import ArgumentParser

extension Problem {
  /// A mistake on the command line as one line; `nil` for a wish such as `--help`.
  init?(usage error: any Error) {
    guard Quarterdeck.exitCode(for: error) == .validationFailure else { return nil }
    let lines = Quarterdeck.message(for: error).split(separator: "\n").map {
      $0.drop { " -".contains($0) }
    }
    guard let first = lines.first else { return nil }
    let choices = lines.dropFirst().joined(separator: ", ")
    let text = first.prefix(1).lowercased() + first.dropFirst() + (choices.isEmpty ? "" : " ")
    self.init(.usage, text + choices + "; `quarterdeck help` lists what there is")
  }
}
