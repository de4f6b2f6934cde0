/// Exports were taken in for good, but what follows an import failed.
public struct UnscoredImport: Error {
  public let cause: any Error
}
