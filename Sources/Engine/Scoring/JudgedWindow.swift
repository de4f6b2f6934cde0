/// The deals of one window of the rolling test, judged at all ages at which they were open.
struct JudgedWindow: Equatable {
  /// The days on which the window's deals were created.
  let first: Day
  let last: Day
  /// The deal and the day of each judgement.
  var landmarks: [Landmark] = []
  var judgements: [RollingTest.Judgement] = []
  /// The progress that the model of the window had learned from.
  var progress: [ScoreAttribute] = []
}
