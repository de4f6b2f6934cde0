import Engine

/// What came in one piece: one body of JSON, or several, each on a line of its own.
struct MessageBody {
  /// What became of one body.
  struct Outcome {
    /// The line on which it stands, where there are several.
    let line: Int?
    let result: Result<[MessageResult], any Error>
  }

  /// More than any CRM sends at once.
  static let largest = 16 << 20

  let bytes: [UInt8]
  let format: MessageFormat

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
  private var bodies: [(line: Int?, body: [UInt8])] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().filter { !$0.element.allSatisfy { $0 == 32 || $0 == 13 || $0 == 9 } }
    let isListOfBodies =
      lines.count > 1
      && lines.allSatisfy {
        $0.element.first == UInt8(ascii: "{") || $0.element.first == UInt8(ascii: "[")
      }
      && lines.allSatisfy {
        [UInt8(ascii: "}"), UInt8(ascii: "]")].contains($0.element.last { $0 != 13 })
      }
    guard isListOfBodies else { return [(nil, bytes)] }
    return lines.map { ($0.offset + 1, Array($0.element)) }
  }
}
