import Engine

extension State {
  /// The segments that narrow what is shown; the inbox and its deals are never narrowed.
  var crumbs: [Segment] {
    let isInbox = screen == .alerts || screen == .deal && cameFrom == .alerts
    return isInbox ? [] : filter.segments
  }
}
