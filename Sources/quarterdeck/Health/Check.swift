import Engine

/// One thing that was looked at, whether it is right, and what to do when it is not.
struct Check: Equatable {
  let name: String
  let ok: Bool
  let message: String

  init(_ name: String, ok: Bool, _ message: String) {
    self.name = name
    self.ok = ok
    self.message = message
  }

  init(_ check: StoreCheck) { self.init(check.name, ok: check.ok, check.message) }
}
