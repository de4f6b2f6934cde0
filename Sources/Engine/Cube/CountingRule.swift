/// By which period closed deals are counted, and which of them are.
struct CountingRule: Hashable, Sendable {
  let calendar: FiscalCalendar
  let length: Period.Length
  let basis: Basis
}
