/// A complete control sequence: `ESC [` parameters final, or `ESC O` parameters final.
struct ControlSequence {
  private let parameters: [UInt8]
  private let final: UInt8

  /// The numbers before the final byte with their parts after colons; a missing one is nil.
  private let numbers: [[Int?]]

  init(parameters: [UInt8], final: UInt8) {
    self.parameters = parameters
    self.final = final
    numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
        Int(String(decoding: $0, as: UTF8.self))
      }
    }
  }

  var beginsPaste: Bool { isPlain && final == UInt8(ascii: "~") && number(0) == 200 }

  /// The key after `ESC [`; nil for an answer of the terminal and for what is unknown.
  var key: Key? {
    if parameters.first == UInt8(ascii: "<") { return mouse }
    let isReleased = part(1, 1) == 3
    guard isPlain, !isReleased else { return nil }
    switch final {
    case UInt8(ascii: "~"): return tildeKey
    case UInt8(ascii: "u"): return number(0).flatMap { .ofCode($0, modifiers: number(1) ?? 1) }
    case UInt8(ascii: "I"): return .focus(true)
    case UInt8(ascii: "O"): return .focus(false)
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return (number(0) ?? 1) == 1 ? .function(Int(final) - 0x4F) : nil
    default: return Self.arrows[final | 0x20].flatMap { isArrow ? $0 : nil }
    }
  }

  /// Whether there are numbers only: private marks and intermediate bytes belong to answers.
  private var isPlain: Bool { parameters.allSatisfy { (0x30...0x3B).contains($0) } }

  /// The key after `ESC O`, the form of the application keypad.
  var applicationKey: Key? {
    switch final {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(final - 0x40)))
    default: Self.arrows[final | 0x20].flatMap { isArrow ? $0 : nil }
    }
  }

  /// Capital letters are the arrows; small `a` to `d` are the shifted ones of rxvt.
  private var isArrow: Bool {
    (0x41...0x48).contains(final) || (0x61...0x64).contains(final)
  }

  private var tildeKey: Key? {
    guard let number = number(0) else { return nil }
    if number == 27 {
      return self.number(2).flatMap { .ofCode($0, modifiers: self.number(1) ?? 1) }
    }
    return Self.tildes[number]
  }

  private var mouse: Key? {
    let fields = String(decoding: parameters.dropFirst(), as: UTF8.self).split(separator: ";")
      .compactMap { Int($0) }
    guard fields.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else {
      return nil
    }
    let isRelease = final == UInt8(ascii: "m")
    return MouseEvent(code: fields[0], x: fields[1], y: fields[2], isRelease: isRelease)
      .map { .mouse($0) }
  }

  private func number(_ index: Int) -> Int? { part(index, 0) }

  private func part(_ index: Int, _ part: Int) -> Int? {
    guard index < numbers.count, part < numbers[index].count else { return nil }
    return numbers[index][part]
  }

  private static let arrows: [UInt8: Key] = [
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right,
    UInt8(ascii: "d"): .left, UInt8(ascii: "h"): .home, UInt8(ascii: "f"): .end,
  ]

  private static let tildes: [Int: Key] = {
    var keys: [Int: Key] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]
    let functions = [
      11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
    ]
    for (index, number) in functions.enumerated() { keys[number] = .function(index + 1) }
    return keys
  }()
}
