/// Why a model could not be trained, loaded or asked.
public enum BoostingError: Error, Equatable, Sendable, CustomStringConvertible {
  case noColumns
  case noRows
  case unevenRows(values: Int, columns: Int)
  case wrongCount(of: String, expected: Int, found: Int)
  case invalidValue(of: String, row: Int, value: Float)
  case invalidParameter(name: String, value: String)
  case wrongColumns(expected: Int, found: Int)
  case invalidModel(reason: String)
  case library(step: String, message: String)
  case libraryAbsent

  public var description: String {
    switch self {
    case .noColumns: "the feature matrix has no columns: give at least one feature"
    case .noRows: "the feature matrix has no rows: give at least one"
    case .unevenRows(let values, let columns):
      "\(values) values do not fill rows of \(columns) columns: check the width of each row"
    case .wrongCount(let what, let expected, let found):
      "\(found) \(what) for \(expected) rows: give one per row"
    case .invalidValue(let what, let row, let value):
      "\(what) of row \(row) is \(value): labels lie in 0...1, weights are finite and "
        + "positive, base margins are finite"
    case .invalidParameter(let name, let value):
      "\(name) \(value) is not possible: see the allowed range of this training parameter"
    case .wrongColumns(let expected, let found):
      "the model knows \(expected) columns, the matrix has \(found): use the features it learned"
    case .invalidModel(let reason):
      "the model file is not a usable tree model (\(reason)): train again"
    case .libraryAbsent:
      "training needs the xgboost library, which is not installed: install Debian's libxgboost0 "
        + "(apt-get install libxgboost0)"
    case .library(let step, let message):
      "xgboost failed to \(step) (\(message)): train again"
    }
  }
}
