import ArgumentParser
import Engine
import Foundation

/// `demo`: the dashboard on sample-data, in a workspace that is thrown away.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the dashboard on the sample data.")

  /// Later than any sample.
  private static let latestDay = "2100-12-31"

  @OptionGroup var global: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    guard let resources = Resources.current else {
      throw Problem(
        .noInput, "the sample data is not beside the program; install with `make install`")
    }
    // A signal waits until the throw-away folder is gone.
    SignalMask.blockAll()
    try show(resources).endProgram()
  }

  private func show(_ resources: Resources) throws -> Ending {
    let folder = try Self.throwAwayFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var global = global
    global.workspace = folder.path
    let progress = ProgressLine("taking in the sample data")
    defer { progress.clear() }
    var filling = global
    filling.readOnly = false
    let newest = try importSamples(of: resources, into: filling, progress)
    filling.asOf = global.asOf ?? newest.description
    global.asOf = filling.asOf
    progress.show("scoring the open deals")
    try filling.open().score()
    progress.clear()
    return try Quarterdeck.open(global: global, look: look)
  }

  /// The newest day of the samples, which stands for today, whatever the clock says.
  private func importSamples(
    of resources: Resources, into global: GlobalOptions, _ progress: ProgressLine
  ) throws -> Day {
    let files = try Self.samples(below: resources.folder.appending(path: "sample-data"))
    var global = global
    global.asOf = global.asOf ?? Self.latestDay
    let workspace = try global.open(creating: true)
    StandardStreams.note("taking in the sample data …")
    _ = try workspace.importExports(files, isScoring: false, onStep: progress.show)
    return try workspace.newestDay() ?? workspace.asOf
  }

  /// The earlier pipelines, oldest first, then the export itself.
  private static func samples(below folder: URL) throws -> [String] {
    let history = try exports(in: folder.appending(path: "history"))
    let newest = try exports(in: folder)
    guard !newest.isEmpty else {
      throw Problem(.noInput, "\(folder.path): no sample export; reinstall the sample data")
    }
    return history + newest
  }

  private static func exports(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".csv") }.sorted().map { folder.appending(path: $0).path }
  }

  private static func throwAwayFolder() throws(Problem) -> URL {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array((base + "/quarterdeck-demo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Problem(.cannotCreate, "\(base): cannot create a folder for the demo; set TMPDIR")
    }
    return URL(
      filePath: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
