import Engine

/// The Model screen: the model that answers, read line by line.
struct ModelState: Hashable, Sendable {
  var page = Loaded<ModelPage>()
  /// Lines scrolled off the top.
  var offset = 0
}
