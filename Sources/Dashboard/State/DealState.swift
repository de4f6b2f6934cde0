import Engine

/// The page of one deal.
struct DealState: Hashable, Sendable {
  var page = Loaded<DealPage>()
  /// The deal whose page is open; nil while none is.
  var id: String?
  /// Lines scrolled off the top.
  var offset = 0
}
