/// What can go wrong when a synthetic export is written.
public enum SynthesisError: Error, Hashable, Sendable {
  case folderNotMade(path: String, reason: String)
  case notWritable(path: String, reason: String)
  case diskFull(path: String)
}

extension SynthesisError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .folderNotMade(let path, let reason):
      "cannot make folder \(path): \(reason); name a folder that you may write to"
    case .notWritable(let path, let reason):
      "cannot write \(path): \(reason); name a folder that you may write to"
    case .diskFull(let path):
      "cannot write \(path): the disk is full; free some space or name a folder on another disk"
    }
  }
}
