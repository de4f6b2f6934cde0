/// Turns text of another encoding into UTF-8, chunk by chunk.
final class Transcoder {
  private let encoding: TextEncoding
  private let source = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// Source bytes that do not make a character yet stand at the start of `source`.
  private var left = 0
  private var text: [UInt8] = []
  private var taken = 0

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    text.reserveCapacity(3 << 16)
  }

  deinit { source.deallocate() }

  var isEmpty: Bool { taken == text.count }

  /// Reads one more piece of the file and turns it into text; returns the bytes read.
  func fill(
    _ read: (UnsafeMutableRawBufferPointer) throws(IngestError) -> Int
  ) throws(IngestError) -> Int {
    let got = try read(UnsafeMutableRawBufferPointer(rebasing: source[left...]))
    text.removeAll(keepingCapacity: true)
    taken = 0
    let piece = UnsafeRawBufferPointer(rebasing: source[..<(left + got)])
    let used =
      encoding == .windows1252 ? decodeWindows(piece) : decodeUTF16(piece, isLast: got == 0)
    left = piece.count - used
    source.copyBytes(from: Array(piece[used...]))
    return got
  }

  /// Hands out text as far as the memory reaches.
  func take(into memory: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(memory.count, text.count - taken)
    memory.copyBytes(from: text[taken..<(taken + count)])
    taken += count
    return count
  }

  private func decodeWindows(_ piece: UnsafeRawBufferPointer) -> Int {
    for byte in piece {
      if byte < 0x80 { text.append(byte) } else { append(Windows1252.scalar(of: byte)) }
    }
    return piece.count
  }

  private func decodeUTF16(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> Int {
    var position = 0
    while position + 1 < piece.count {
      let unit = unit(piece, at: position)
      guard UTF16.isLeadSurrogate(unit) else {
        append(Unicode.Scalar(unit))
        position += 2
        continue
      }
      guard position + 3 < piece.count else { break }
      let next = self.unit(piece, at: position + 2)
      let isPair = UTF16.isTrailSurrogate(next)
      append(isPair ? Self.scalar(unit, next) : nil)
      position += isPair ? 4 : 2
    }
    guard isLast, position < piece.count else { return position }
    append(nil)
    return piece.count
  }

  private func unit(_ piece: UnsafeRawBufferPointer, at position: Int) -> UInt16 {
    let (first, second) = (UInt16(piece[position]), UInt16(piece[position + 1]))
    return encoding == .utf16LittleEndian ? first | second << 8 : first << 8 | second
  }

  private static func scalar(_ lead: UInt16, _ trail: UInt16) -> Unicode.Scalar? {
    Unicode.Scalar(0x10000 + (UInt32(lead) - 0xD800) << 10 + UInt32(trail) - 0xDC00)
  }

  private func append(_ scalar: Unicode.Scalar?) {
    guard let scalar else { return text.append(TextEncoding.noCharacter) }
    text.append(
      contentsOf: UTF8.encode(scalar) ?? .init(repeating: TextEncoding.noCharacter, count: 1))
  }
}
