/// Scores with ties, and outcomes that follow them loosely: those of Tests/Oracles/reliability.py.
struct PlantedScores {
  var scores: [Double] = []
  var isWon: [Bool] = []

  init(_ deals: Int) {
    for index in 0..<deals {
      let score = Double((index * 37) % 101 + (index * 11) % 17) / 160
      let draw = Double((index * 29) % 97) / 97
      scores.append(score)
      isWon.append(draw < 0.15 + 0.6 * score)
    }
  }
}
