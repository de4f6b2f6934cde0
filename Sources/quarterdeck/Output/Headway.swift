import Dashboard
import Engine
import Screen

/// A piece of work, how long it has been going on, and how far it had come when it last said so.
struct Headway {
  /// What is being done.
  enum Task: Hashable, Sendable {
    /// Work that cannot tell how far it is.
    case waiting(String)
    case importing(ImportStep)

    /// Whether it is the same piece of work as before, at another place.
    func continues(_ before: Self) -> Bool {
      switch (before, self) {
      case (
        .importing(.checking(let file, let rows, _)), .importing(.checking(let now, let more, _))
      ):
        file == now && rows <= more
      case (.importing(.storing(let file, _, _)), .importing(.storing(let now, _, _))):
        file == now
      default: self == before
      }
    }
  }

  /// Before, a pace would be a guess.
  private static let enough = Duration.milliseconds(200)

  let task: Task
  let elapsed: Duration
  /// When, counted from the start, the task last said how far it is.
  let told: Duration

  /// The words for a line of so many columns, of which the last stays free.
  func line(columns: Int) -> String {
    let room = max(1, columns - 1)
    let line =
      switch task {
      case .waiting(let text): "\(text): \(seconds) s"
      case .importing(.checking(let file, let rows, let share)):
        bar("checking \(name(of: file))", rows, share, room: room)
      case .importing(.storing(let file, let rows, let all)):
        bar(
          "storing \(name(of: file))", rows, all > 0 ? Double(rows) / Double(all) : 1, room: room)
      case .importing(.committing(let file)), .importing(.stored(let file)):
        "saving \(name(of: file)): \(seconds) s"
      case .importing(.scoring): "scoring the open deals: \(seconds) s"
      }
    return TextWidth.columns(line) > room ? TextWidth.cut(line, to: room, glyphs: .ascii) : line
  }

  /// The bar takes what the words leave.
  private func bar(_ work: String, _ rows: Int, _ share: Double, room: Int) -> String {
    let share = min(1, share)
    let words = "\(Int(share * 100)) %" + pace(of: rows) + left(share)
    let cells = min(20, room - TextWidth.columns("\(work) [] \(words)"))
    guard cells >= 5 else { return "\(work): \(words)" }
    let filled = Int(share * Double(cells))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: cells - filled)
    return "\(work) [\(bar)] \(words)"
  }

  private func pace(of rows: Int) -> String {
    rate(of: rows).map { ", \(Format.count(Self.roughly($0))) rows/s" } ?? ""
  }

  /// What comes behind the last row takes a time that is not known.
  private func left(_ share: Double) -> String {
    guard share < 1 else { return ", finishing" }
    guard share > 0, told >= Self.enough else { return "" }
    let whole = (told / .seconds(1)) * (1 - share) / share - (elapsed - told) / .seconds(1)
    let seconds = max(1, Int(whole.rounded(.up)))
    return seconds < 100 ? ", \(seconds) s left" : ", \(seconds / 60 + 1) min left"
  }

  /// Rows per second, once there is enough to tell.
  private func rate(of rows: Int) -> Double? {
    rows > 0 && told >= Self.enough ? Double(rows) / (told / .seconds(1)) : nil
  }

  /// Two figures, so that the number does not flicker.
  private static func roughly(_ rate: Double) -> Int {
    let digits = String(Int(rate)).count
    let unit = (2..<max(3, digits)).reduce(1) { unit, _ in unit * 10 }
    return Int((rate / Double(unit)).rounded()) * unit
  }

  private var seconds: Int64 { elapsed.components.seconds }

  private func name(of path: String) -> String {
    Sanitiser(Environment.isUTF8 ? .unicode : .ascii)
      .clean(String((path.split(separator: "/").last ?? "file").suffix(30)))
  }
}
