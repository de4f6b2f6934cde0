/// What an action does to the dashboard, and what has to be done outside because of it.
///
/// Pure: the same state and action always give the same state and effects.
public func update(_ state: inout State, _ action: Action) -> [Effect] {
  let effects = state.take(action)
  return effects + state.missingLoads()
}
