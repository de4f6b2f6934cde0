internal import Boosting

/// Why a scoring model could not be trained, read or asked.
public enum ScoringError: Error, Hashable, Sendable, CustomStringConvertible {
  case treesFailed(String)
  /// Nothing can be learned here, and why, as a sentence.
  case cannotLearn(String)
  case unknownVersion(Int, known: Int)
  /// The reason, as a sentence.
  case cannotTest(String)

  /// Why nothing can be learned on this machine; `nil` for other errors.
  var whyNothingIsLearned: String? {
    if case .cannotLearn(let reason) = self { reason } else { nil }
  }

  /// Whether a library has to be installed before anything can be learned.
  var isForLackOfLibrary: Bool {
    self == .cannotLearn(BoostingError.libraryAbsent.description)
  }

  public var description: String {
    switch self {
    case .treesFailed(let reason), .cannotLearn(let reason): reason
    case .cannotTest(let reason): "cannot test a model: \(reason)"
    case .unknownVersion(let version, let known):
      "the scoring model has version \(version), this program reads version \(known): train again"
    }
  }

  /// Runs a question to the trees and passes their error on in its own words.
  static func passing<Answer>(
    _ question: () throws(BoostingError) -> Answer
  ) throws(ScoringError) -> Answer {
    do { return try question() } catch {
      if error == .libraryAbsent { throw .cannotLearn(error.description) }
      throw .treesFailed(error.description)
    }
  }
}
