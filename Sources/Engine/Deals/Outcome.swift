/// How a closed deal ended; an open deal has none.
public enum Outcome: UInt8, Hashable, Sendable, CaseIterable {
  case won = 1
  case lost = 2
}
