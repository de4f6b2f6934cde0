/// What was loaded and counted already, for one version of the data.
struct AnswerCache {
  /// What makes two cubes of one book the same.
  struct CubeKey: Hashable {
    let length: Period.Length
    let basis: Basis
    let filter: DealFilter
    var firstDays: Int?
  }

  /// The deals of two periods, counted for the joint answers about them.
  struct JointKey: Hashable {
    let cube: CubeKey
    let before: Period
    let after: Period
  }

  private var version: Int?
  var book: StoredBook?
  /// The same book with the progress of its deals.
  var progress: DealBook?
  var cubes: [CubeKey: Cube] = [:]
  var joints: [JointKey: JointCells] = [:]
  var cycles: TypicalCycles?
  var model: ScoringModel?
  /// Why the stored model that should score is refused.
  var modelRefusal: String?
  /// The number of the stored model that has fallen behind, where ``model`` answers in its place.
  var modelReplaced: Int64?
  var drift: ModelDrift?
  var board: RiskBoard?

  /// Forgets everything when the data has another version than what is kept.
  mutating func expire(unless version: Int) {
    if self.version != version { self = Self() }
    self.version = version
  }
}
