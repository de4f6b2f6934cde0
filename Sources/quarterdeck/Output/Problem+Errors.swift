import Engine
import Listener
import Synthesis

extension Problem {
  /// The line and the status for an error of the engine; `nil` for an error it does not know.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as UnscoredImport: self.init(error)
    case let error as IngestError: self.init(error)
    case let error as StorageError: self.init(error)
    case let error as CubeError: self.init(error)
    case let error as AlertError: self.init(error)
    case let error as ScoringError: self.init(error)
    case let error as MessageError: self.init(.badData, error.description)
    case let error as ModelError: self.init(.noInput, error.description)
    case let error as SynthesisError: self.init(error)
    case let error as ListenerError: self.init(.unavailable, error.description)
    case let error as TerminalError: self.init(.unavailable, error.description)
    default: return nil
    }
  }

  /// The line and the status for any error, which for one it does not know is its own words.
  init(describing error: any Error) {
    self = Problem(error) ?? Problem(.inputOutput, "\(error)")
  }

  private init(_ error: UnscoredImport) {
    let cause = Problem(describing: error.cause)
    let reason = cause.description.replacing(
      ", nothing was changed", with: "")
    self.init(
      cause.status,
      "the exports were taken in, but the deals are not scored: \(reason), then run `quarterdeck score`"
    )
  }

  private init(_ error: IngestError) {
    let status: ExitStatus =
      switch error {
      case .noSuchFile, .isDirectory, .notAFile: .noInput
      case .notReadable: .notPermitted
      case .unknownDialect: .usage
      case .readFailed: .inputOutput
      default: .badData
      }
    self.init(status, error.description)
  }

  private init(_ error: StorageError) {
    let status: ExitStatus =
      switch error {
      case .noWorkspace, .notAFolder: .noInput
      case .cannotCreate: .cannotCreate
      case .notPermitted, .readOnly, .beyondRole: .notPermitted
      case .locked: .tryAgain
      case .damaged: .badData
      case .newerSchema, .networkFileSystem, .folderMode: .badConfiguration
      default: .inputOutput
      }
    self.init(status, error.description)
  }

  private init(_ error: ScoringError) {
    if case .cannotTest = error {
      self.init(.noInput, error.description)
    } else {
      self.init(.unavailable, error.description)
    }
  }

  private init(_ error: SynthesisError) {
    if case .diskFull = error {
      self.init(.inputOutput, error.description)
    } else {
      self.init(.cannotCreate, error.description)
    }
  }

  private init(_ error: CubeError) {
    let status: ExitStatus =
      switch error {
      case .unknownSegment, .periodOutsideData: .usage
      case .noClosedDeals, .noDeals: .noInput
      }
    self.init(status, error.description)
  }

  private init(_ error: AlertError) {
    let status: ExitStatus =
      switch error {
      case .unknown: .noInput
      case .changedSince: .tryAgain
      case .resolved, .pending, .snoozedIntoThePast, .hasNoStage, .emptyNote: .usage
      }
    self.init(status, error.description)
  }
}
