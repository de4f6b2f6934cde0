import Engine
import Foundation

/// What came in one piece: one body of JSON, or several, each on a line of its own.
struct MessageBody {
  /// What became of one body.
  struct Outcome {
    /// The line on which it stands, where there are several.
    let line: Int?
    let result: Result<MessageTaking, any Error>
  }

  /// More than any CRM sends at once.
  static let largest = 16 << 20

  let bytes: [UInt8]
  let format: MessageFormat

  /// Reads a file, or stdin where it is called `-`.
  init(file: String, format: MessageFormat) throws(Problem) {
    self.format = format
    let handle = file == "-" ? .standardInput : FileHandle(forReadingAtPath: file)
    guard let handle, let data = try? handle.read(upToCount: Self.largest + 1) ?? Data() else {
      throw Problem(.noInput, "\(file): cannot be read; check the path and who may read it")
    }
    guard data.count <= Self.largest else {
      throw Problem(.badData, "\(file): larger than 16 MiB; split it")
    }
    bytes = Array(data)
  }

  /// Takes the messages in, body by body; one that is refused stays alone.
  func take(into workspace: Workspace, zone: String?, now: Int64) -> [Outcome] {
    bodies.map { line, body in
      Outcome(
        line: line,
        result: Result {
          let messages = try format.messages(in: body, zone: zone)
          return try workspace.take(messages, now: now)
        })
    }
  }

  /// The bodies with their lines; one that is whole as it stands has none.
  ///
  /// They are several where the first line that is not blank is one by itself.
  private var bodies: [(line: Int?, body: [UInt8])] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().filter { !$0.element.allSatisfy { [9, 13, 32].contains($0) } }
    guard lines.count > 1, let first = lines.first?.element,
      (try? JSONSerialization.jsonObject(with: Data(first))) != nil
    else { return [(nil, bytes)] }
    return lines.map { ($0.offset + 1, Array($0.element)) }
  }
}
