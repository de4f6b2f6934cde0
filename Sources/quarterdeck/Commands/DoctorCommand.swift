import ArgumentParser
import Dashboard
import Engine

/// `doctor`: the health of the installation, and what the first answers cost.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the installation: terminal, files, libraries.",
    discussion: "With --theme it checks that theme, else the one of the settings.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup(visibility: .hidden) var look: LookOptions
  @Flag(help: "Also print how long opening the data and answering take.") var timings = false

  func run() throws {
    let environment = Environment.variables
    let settings = Result { try global.settings(in: environment) }
    var checks = InstallationChecks(
      environment: environment, settings: settings, namedTheme: look.theme
    ).all
    checks.append(workspaceCheck())
    if let model = modelCheck() { checks.append(model) }
    if let roles = rolesCheck() { checks.append(roles) }
    var report = Report(checks: checks, title: "Installation")
    if timings { report.add(try AnswerTimings(of: { try global.open() })) }
    try global.print(report)
    if checks.contains(where: { !$0.ok }) { throw ExitCode(ExitStatus.unavailable.rawValue) }
  }

  private func workspaceCheck() -> Check {
    do {
      let workspace = try global.open()
      return Check(
        "workspace", ok: true,
        "opens, as of \(workspace.asOf), to you as \(workspace.role.rawValue)")
    } catch {
      let problem = Problem(error)
      let isMissing = problem?.status == .noInput
      return Check("workspace", ok: isMissing, problem?.description ?? "\(error)")
    }
  }

  /// Whether the model in charge can be read; `nil` where no workspace opens.
  private func modelCheck() -> Check? {
    do {
      guard let refusal = try global.open().modelRefusal() else { return nil }
      let kind: DealScore.Kind = ScoringModel.cannotLearn == nil ? .model : .baseRate
      return Check("model", ok: false, Format.modelRefusal(refusal, answering: kind))
    } catch { return nil }
  }

  /// What an administrator has written about this machine's people; `nil` where nobody has.
  private func rolesCheck() -> Check? {
    do {
      guard let strangers = try Roles.ofMachine()?.strangers else { return nil }
      let names = strangers.map { "'\($0)'" }.joined(separator: ", ")
      return Check(
        "roles", ok: true,
        Roles.path + (strangers.isEmpty ? "" : ", but this machine knows no \(names)"))
    } catch { return Check("roles", ok: false, error.description) }
  }
}
