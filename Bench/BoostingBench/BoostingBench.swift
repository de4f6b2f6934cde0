import Boosting
import Foundation

/// Learns trees from a table that another program has written and explains its rows, so that the
/// two can be timed on the same numbers; prints the seconds of each step, a name before each.
///
/// usage: BoostingBench TABLE LABELS COLUMNS ROUNDS MODEL; floats in the machine's order, row by row;
/// the model's JSON is written to MODEL.
@main struct BoostingBench {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard words.count == 5, let columns = Int(words[3]), let rounds = Int(words[4]) else {
      print("usage: BoostingBench TABLE LABELS COLUMNS ROUNDS MODEL")
      exit(64)
    }
    let matrix = try FeatureMatrix(columns: columns, values: floats(in: words[1]))
    let labels = try floats(in: words[2])
    let trees = try timed("training") {
      try BoostedTrees(training: matrix, labels: labels, parameters: parameters(rounds))
    }
    _ = try timed("log-odds") { try trees.margins(of: matrix) }
    _ = try timed("contributions") { try trees.contributions(of: matrix) }
    try Data(trees.jsonModel()).write(to: URL(filePath: words[5]))
  }

  private static func parameters(_ rounds: Int) -> BoostingParameters {
    var parameters = BoostingParameters()
    (parameters.rounds, parameters.depth, parameters.learningRate) = (rounds, 3, 0.06)
    return parameters
  }

  private static func floats(in path: String) throws -> [Float] {
    try Data(contentsOf: URL(filePath: path)).withUnsafeBytes {
      Array($0.bindMemory(to: Float.self))
    }
  }

  private static func timed<Answer>(_ step: String, _ work: () throws -> Answer) rethrows -> Answer
  {
    let start = ContinuousClock.now
    let answer = try work()
    print(step, (ContinuousClock.now - start) / .seconds(1))
    return answer
  }
}
