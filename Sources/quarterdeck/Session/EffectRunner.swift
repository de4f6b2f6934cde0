import Dashboard
import Engine
import Foundation
import Logging
import Synchronization

/// Interprets the effects that ask the engine, away from the loop's thread.
///
/// What costs seconds has a lane of its own, so that the inbox answers and is changed at once beside
/// it. Of several loads of one kind only the newest is answered.
final class EffectRunner: Sendable {
  private let questions: WorkspaceLane
  private let inbox: WorkspaceLane
  private let changes = DispatchGroup()
  private let notifier: Notifier
  private let answers = Mutex<[Action]>([])
  private let seenVersion: Mutex<Int>
  /// The same, as the connection of the inbox counts; `nil` before its first look.
  private let seenByInbox = Mutex<Int?>(nil)
  private let newest = Mutex<[String: Int]>([:])
  private let logger = Logger(label: "answers")

  /// A runner for an open workspace and the folder that it lies in.
  init(workspace: sending Workspace, in folder: String, notifier: Notifier) {
    seenVersion = Mutex(workspace.dataVersion)
    self.notifier = notifier
    let (day, settings, role) = (workspace.asOf, workspace.settings, workspace.role)
    let open: @Sendable () throws -> Workspace = {
      try Workspace(at: folder, settings: settings, asOf: day, today: day, role: role)
    }
    questions = WorkspaceLane("questions", workspace, opening: open)
    inbox = WorkspaceLane("inbox", opening: open)
  }

  /// Begins to answer an effect.
  func run(_ effect: Effect) {
    if let (kind, request) = effect.load {
      newest.withLock { $0[kind] = max(request, $0[kind] ?? request) }
    }
    if case .stop(let search, let request) = effect {
      newest.withLock { $0[search.rawValue] = max(request + 1, $0[search.rawValue] ?? 0) }
      return
    }
    if effect.isChange { changes.enter() }
    (effect.isOfInbox ? inbox : questions).run { [self] workspace in
      defer { if effect.isChange { changes.leave() } }
      guard isWanted(effect) else { return }
      let start = ContinuousClock.now
      let answer = effect.answer(of: workspace)
      logger.info("\(effect)", metadata: ["took": "\(ContinuousClock.now - start)"])
      switch answer {
      case .now(let action): post(action)
      case .later(let work): search(for: effect, work)
      case nil: break
      }
    }
  }

  /// Does long work beside the questions, which go on.
  private func search(
    for effect: Effect, _ work: @escaping Effect.LongWork
  ) {
    DispatchQueue.global(qos: .utility).async { [self] in
      let start = ContinuousClock.now
      let action = work { self.isWanted(effect) }
      let outcome = action == nil ? "stopped after" : "took"
      logger.info("\(effect)", metadata: ["\(outcome)": "\(ContinuousClock.now - start)"])
      if let action { post(action) }
    }
  }

  /// Looks whether somebody has changed the data since the last look, and says so.
  ///
  /// The inbox looks for itself, so that it shows what others do also while a question takes long.
  func lookForChanges() {
    inbox.run { [self] workspace in
      guard let now = try? workspace().dataVersion else { return }
      let before = seenByInbox.withLock { seen in
        defer { seen = now }
        return seen
      }
      if before != now { post(.inboxChanged) }
    }
    questions.run { [self] workspace in
      guard let now = try? workspace().dataVersion else { return }
      let isNew = seenVersion.withLock { seen in
        defer { seen = now }
        return seen != now
      }
      if isNew { post(.dataChanged(version: now, currency: try? workspace().currency())) }
    }
  }

  /// What has been answered since the last call, oldest first.
  func takeAnswers() -> [Action] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }

  /// Waits until every change that was asked for is saved or has failed, at most so long; whether
  /// it is.
  ///
  /// Questions are not waited for: nobody is there for their answers, and they change nothing.
  func finishChanges(within patience: DispatchTimeInterval?) -> Bool {
    changes.wait(timeout: patience.map { .now() + $0 } ?? .distantFuture) == .success
  }

  private func isWanted(_ effect: Effect) -> Bool {
    guard let (kind, request) = effect.load else { return true }
    return newest.withLock { $0[kind] == request }
  }

  private func post(_ answer: Action) {
    answers.withLock { $0.append(answer) }
    notifier.notify()
  }
}
