import Engine
import Foundation
import Synchronization

/// Work on the data, one piece after the other on a thread of its own, with a connection of its own.
final class WorkspaceLane: Sendable {
  private let workspace: Mutex<Workspace?>
  private let open: @Sendable () throws -> Workspace
  private let queue: DispatchQueue

  /// A lane for a workspace, or for one that is opened when the first work asks for it.
  init(
    _ name: String, _ workspace: sending Workspace? = nil,
    opening open: @escaping @Sendable () throws -> Workspace
  ) {
    self.workspace = Mutex(workspace)
    self.open = open
    queue = DispatchQueue(label: "quarterdeck." + name, qos: .userInitiated)
  }

  /// Begins work, which asks for the workspace when it needs it.
  func run(_ work: @escaping @Sendable (() throws -> Workspace) -> Void) {
    queue.async { [self] in
      workspace.withLock { opened in
        work {
          let workspace = try opened ?? open()
          opened = workspace
          return workspace
        }
      }
    }
  }
}
