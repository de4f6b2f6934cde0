import ArgumentParser
import Engine
import Foundation

/// `demo`: the dashboard on sample-data, in a workspace that is thrown away.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the dashboard on the sample data.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    guard let resources = Resources.current else {
      throw Problem(
        .noInput, "the sample data is not beside the program; install with `make install`")
    }
    let folder = try Self.throwAwayFolder()
    let ending: Ending
    do {
      defer { try? FileManager.default.removeItem(at: folder) }
      var global = global
      global.workspace = folder.path
      try importSamples(of: resources, into: global)
      ending = try Quarterdeck.open(global: global, look: look)
    }
    ending.raiseSignal()
  }

  private func importSamples(of resources: Resources, into global: GlobalOptions) throws {
    let samples = resources.folder.appending(path: "sample-data")
    let files = try FileManager.default.contentsOfDirectory(atPath: samples.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
    guard !files.isEmpty else {
      throw Problem(.noInput, "\(samples.path): no sample export; reinstall the sample data")
    }
    let workspace = try global.open(creating: true)
    StandardStreams.note("taking in the sample data …")
    _ = try workspace.importExports(files.map { samples.appending(path: $0).path })
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
