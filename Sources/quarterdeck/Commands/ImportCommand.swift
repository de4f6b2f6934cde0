import ArgumentParser
import Engine
import Foundation

/// `import FILE…`: takes exports in.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take CRM exports in; the same file twice changes nothing.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Export files, oldest first, with the files of accounts and people they need.")
  var files: [String] = []
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "Check the files and report, but take nothing in.") var dryRun = false
  @Option(
    name: .customLong("write-mapping"),
    help: ArgumentHelp("Write how the first file is read, for editing.", valueName: "file"))
  var writeMapping: String?
  @Flag(help: "List what could not be read of all files taken in.") var findings = false
  @Flag(help: "Take in only; score and raise alerts later with `quarterdeck score`.")
  var noScore = false
  @Flag(
    help: "Take a file for a newer state of its deals, though the same was taken in before.")
  var again = false

  func validate() throws {
    guard files.isEmpty == findings else {
      throw ValidationError(
        findings ? "no files go with --findings" : "name at least one export file")
    }
  }

  func run() throws {
    if findings { return try listFindings() }
    let progress = ProgressLine("opening the exports")
    defer { progress.clear() }
    let interruption = Interruption(clearing: progress)
    defer { interruption.finish() }
    let settings = try global.settings(in: Environment.variables)
    var options = try reading.exportOptions(settings)
    options.latest = Workspace.latestDay(asOf: try global.day(), today: Clock.today)
    // A refused file must not leave an empty workspace behind.
    guard let opened = try open(options, progress) else { return }
    if let writeMapping { try write(opened, to: writeMapping, progress) }
    let results = try takeIn(opened, progress) { step in
      interruption.note(step)
      progress.show(step)
    }
    interruption.finish()
    try end(results)
  }

  /// Opens all files; one that is refused is the whole answer, but for a rehearsal that asks how to
  /// read a file whose columns are not known.
  private func open(_ options: ExportOptions, _ progress: ProgressLine) throws -> ExportFiles? {
    do { return try ExportFiles(files, options: options) } catch {
      if let writeMapping, case .missingColumns(_, let headers, let file) = error {
        try write(
          MappingFile.outline(of: headers, in: file), to: writeMapping, progress,
          todo: "say in it which column is what, and")
        if dryRun { return nil }
      }
      if global.format == .json, error.code != nil {
        try global.print(Report(refused: error, files: files))
      } else if files.count > 1 {
        StandardStreams.note("nothing of the \(files.count) files was taken in")
      }
      throw error
    }
  }

  private func takeIn(
    _ opened: ExportFiles, _ progress: ProgressLine, onStep: @escaping (ImportStep) -> Void
  ) throws -> [ImportResult] {
    guard let workspace = try workspace() else {
      let results = try Workspace.rehearse(opened, onStep: onStep)
      progress.clear()
      try global.print(Report(results, isDryRun: true))
      return results
    }
    let results = try workspace.importExports(
      opened, isDryRun: dryRun, isScoring: !noScore, isAgain: again, onStep: onStep)
    try global.answer(from: workspace, progress) { _ in Report(results, isDryRun: dryRun) }
    return results
  }

  /// The workspace, made where there is none; `nil` where a dry run must not make it.
  private func workspace() throws -> Workspace? {
    do {
      return try global.open(creating: !dryRun, needingDeals: false)
    } catch StorageError.noWorkspace where dryRun {
      return nil
    }
  }

  /// Ends with the first refusal, or with "bad data" where rows were kept out.
  private func end(_ results: [ImportResult]) throws {
    let refusals = results.compactMap(\.refusal)
    for refusal in refusals.dropFirst() { StandardStreams.note(refusal.description) }
    if let first = refusals.first { throw first }
    let isPartial = results.contains {
      ($0.report?.quarantined ?? 0) > 0 && !$0.counts.isDuplicate
    }
    if isPartial { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  private func write(_ opened: ExportFiles, to path: String, _ progress: ProgressLine) throws {
    guard let (file, mapping) = opened.mappings.first else { return }
    try write(MappingFile.text(mapping, of: file), to: path, progress, todo: "edit it and")
  }

  private func write(
    _ text: String, to path: String, _ progress: ProgressLine, todo: String
  ) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Problem(.cannotCreate, "\(path) is there already: name another file, or remove it")
    }
    do { try text.write(toFile: path, atomically: true, encoding: .utf8) } catch {
      throw Problem(.cannotCreate, "\(path): cannot write the mapping there; name another file")
    }
    progress.note("wrote \(path); \(todo) import with --mapping \(path)")
  }

  private func listFindings() throws {
    let workspace = try global.open(needingDeals: false)
    try global.print(Report(findings: try workspace.importFindings()))
  }
}
