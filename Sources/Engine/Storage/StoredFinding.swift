/// A finding of an import that was kept, with its file.
public struct StoredFinding: Hashable, Sendable {
  public let file: String
  public let finding: IngestFinding
}
