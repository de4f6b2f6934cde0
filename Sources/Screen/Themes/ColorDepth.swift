/// How many colours a terminal shows.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  case mono
  case eight
  case sixteen
  case palette
}
