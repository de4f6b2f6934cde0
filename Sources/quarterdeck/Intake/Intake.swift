import Dashboard
import Engine

/// Takes files of a spool into a workspace: exports by their columns, messages by their names.
struct Intake {
  private let global: GlobalOptions
  private let settings: Settings
  let spool: Spool

  /// The intake of the options' workspace, whose spool lies in it where the settings name no other.
  init(_ global: GlobalOptions) throws {
    self.global = global
    let environment = Environment.variables
    settings = try global.settings(in: environment)
    let folder = try settings.spool ?? global.directory(in: environment) + "/spool"
    spool = try Spool(folder)
  }

  /// Takes in what lies in the spool and tells of each file.
  func run(telling: (Spool.Entry) -> Void) throws {
    for name in spool.waiting {
      let entry = try spool.take(name) { path in try take(path, named: name) }
      if let entry { telling(entry) }
    }
  }

  private func take(_ path: String, named name: String) throws -> String {
    let workspace = try global.open(creating: true)
    return name.lowercased().hasSuffix(".json")
      ? try messages(at: path, of: Self.format(of: name), into: workspace)
      : try export(at: path, into: workspace)
  }

  /// `hubspot-….json` and `pipedrive-….json` are as these CRMs send them, other names standard.
  private static func format(of name: String) -> MessageFormat {
    MessageFormat.allCases.first { name.lowercased().hasPrefix($0.rawValue) } ?? .standard
  }

  private func messages(
    at path: String, of format: MessageFormat, into workspace: Workspace
  ) throws -> String {
    let outcomes = try MessageBody(file: path, format: format)
      .take(into: workspace, zone: settings.timeZone, now: Clock.moment)
    for outcome in outcomes {
      guard case .failure(let error) = outcome.result else { continue }
      guard let error = error as? MessageError else { throw error }
      throw Problem(.badData, (outcome.line.map { "line \($0): " } ?? "") + error.description)
    }
    let takings = try outcomes.map { try $0.result.get() }
    let results = takings.flatMap(\.results)
    let unscored = takings.lazy.compactMap(\.unscored).first.map {
      ", not scored: \(Problem(describing: $0).description)"
    }
    let events = results.reduce(0) { $0 + $1.events.count }
    let unread = Set(results.flatMap(\.unread)).sorted().joined(separator: " ")
    return Format.count(results.count, of: "message") + ", " + Format.count(events, of: "event")
      + (unread.isEmpty ? "" : ", not read: \(unread)") + (unscored ?? "")
  }

  private func export(at path: String, into workspace: Workspace) throws -> String {
    let results: [ImportResult]
    do { results = try workspace.importExports([path], options: settings.exportOptions) } catch let
      error
      as UnscoredImport
    {
      return Problem(describing: error).description
    }
    if let refusal = results.compactMap(\.refusal).first { throw refusal }
    let (rows, kept) = (
      results.reduce(0) { $0 + ($1.report?.rows ?? 0) },
      results.reduce(0) { $0 + ($1.report?.quarantined ?? 0) }
    )
    return Format.count(rows, of: "row")
      + (kept > 0 ? ", \(Format.count(kept)) kept out (quarterdeck import --findings)" : "")
  }
}
