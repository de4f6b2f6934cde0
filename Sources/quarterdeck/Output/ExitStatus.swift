/// The exit statuses that scripts may depend on (sysexits).
enum ExitStatus: Int32, CaseIterable {
  case usage = 64
  case badData = 65
  case noInput = 66
  case unavailable = 69
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case notPermitted = 77
  case badConfiguration = 78

  /// What the status says, in the words of the manual.
  var meaning: String {
    switch self {
    case .usage: "wrong usage"
    case .badData: "bad data: nothing, or not all, was taken in, and the report says what"
    case .noInput: "no such input"
    case .unavailable: "a service or a library is unavailable"
    case .cannotCreate: "cannot create a file or folder"
    case .inputOutput: "reading or writing failed"
    case .tryAgain: "try again: another process holds the lock"
    case .notPermitted: "not permitted"
    case .badConfiguration: "bad configuration"
    }
  }
}
