import Dashboard
import Engine
import Foundation
import Logging
import Synchronization

/// Interprets the effects that ask the engine, one after the other, away from the loop's thread.
///
/// Of several loads of one kind only the newest is answered.
final class EffectRunner: Sendable {
  private let workspace: Mutex<Workspace>
  private let notifier: Notifier
  private let answers = Mutex<[Action]>([])
  private let seenVersion: Mutex<Int>
  private let newest = Mutex<[String: Int]>([:])
  private let logger = Logger(label: "answers")
  private let queue = DispatchQueue(label: "quarterdeck.engine", qos: .userInitiated)

  init(workspace: sending Workspace, notifier: Notifier) {
    seenVersion = Mutex(workspace.dataVersion)
    self.workspace = Mutex(workspace)
    self.notifier = notifier
  }

  /// Begins to answer an effect.
  func run(_ effect: Effect) {
    if let (kind, request) = effect.load {
      newest.withLock { $0[kind] = max(request, $0[kind] ?? request) }
    }
    queue.async { [self] in
      guard isWanted(effect) else { return }
      let start = ContinuousClock.now
      let answer = workspace.withLock { effect.answer(of: $0) }
      logger.info("\(effect)", metadata: ["took": "\(ContinuousClock.now - start)"])
      if let answer { post(answer) }
    }
  }

  /// Looks whether somebody has changed the data since the last look, and says so.
  func lookForChanges() {
    queue.async { [self] in
      let now = workspace.withLock { $0.dataVersion }
      let isNew = seenVersion.withLock { seen in
        defer { seen = now }
        return seen != now
      }
      if isNew { post(.dataChanged(version: now)) }
    }
  }

  /// What has been answered since the last call, oldest first.
  func takeAnswers() -> [Action] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }

  /// Waits until no question is being answered.
  func finish() { queue.sync {} }

  private func isWanted(_ effect: Effect) -> Bool {
    guard let (kind, request) = effect.load else { return true }
    return newest.withLock { $0[kind] == request }
  }

  private func post(_ answer: Action) {
    answers.withLock { $0.append(answer) }
    notifier.notify()
  }
}
