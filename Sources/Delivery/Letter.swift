public import Foundation

/// What is to be said, before it takes the form that a channel wants.
public struct Letter: Hashable, Sendable {
  /// The same for every attempt, so that a receiver can tell that it has it already.
  public let id: String
  /// One line.
  public let subject: String
  public let lines: [String]
  public let date: Date

  public init(id: String, subject: String, lines: [String], date: Date) {
    (self.id, self.subject, self.lines, self.date) = (id, subject, lines, date)
  }
}
