/// Why a command ends without doing what it was asked: one line for people, one status for scripts.
struct Problem: Error, Equatable, CustomStringConvertible {
  let status: ExitStatus
  let description: String

  init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }
}
