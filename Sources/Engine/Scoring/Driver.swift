/// One attribute's part in a deal's score, in sales words.
public struct Driver: Hashable, Sendable {
  /// What speaks, in words: "lead source", "age", "rep".
  public let attribute: String
  /// The deal's own value, as text.
  public let value: String
  /// Log-odds added to the model's base; negative speaks against winning.
  public let contribution: Double
  /// The deals that are compared: "deals from Partner".
  public let subject: String
  /// How they do: "win 31 %, all deals 45 %, n = 212".
  public let comparison: String

  public init(
    attribute: String, value: String, contribution: Double, subject: String, comparison: String
  ) {
    self.attribute = attribute
    self.value = value
    self.contribution = contribution
    self.subject = subject
    self.comparison = comparison
  }

  /// The quantified comparison: "deals from Partner win 31 %, all deals 45 %, n = 212".
  public var sentence: String { subject + " " + comparison }
}
