/// Finds the round after which a loss was least, and says when to look no further: as soon as some
/// rounds in a row have not lowered it.
struct EarlyStopping {
  /// How many rounds without a lower loss are one too many.
  let patience: Int
  /// The first round, from 1, with the least loss; 0 before any.
  private(set) var best = 0
  private var least = Double.infinity
  private var rounds = 0

  init(patience: Int) { self.patience = patience }

  /// Takes the loss after one more round and says whether to go on.
  mutating func goesOn(after loss: Double) -> Bool {
    rounds += 1
    if loss < least { (least, best) = (loss, rounds) }
    return rounds - best < patience
  }
}
