/// A colour of a theme: red, green and blue from 0 to 255.
public struct Color: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  /// A colour by its three parts.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour as theme files write it: `#rrggbb`, `#bw` for a grey, or `r g b` in decimal.
  public init?(_ text: String) {
    if text.hasPrefix("#") {
      let digits = text.dropFirst()
      guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
        return nil
      }
      switch digits.count {
      case 6: self.init(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
      case 2: self.init(UInt8(value), UInt8(value), UInt8(value))
      default: return nil
      }
    } else {
      let parts = text.split(separator: " ").map { UInt8($0) }
      guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
        return nil
      }
      self.init(red, green, blue)
    }
  }

  /// Halfway between two colours.
  func mixed(with other: Self) -> Self {
    func mean(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Int(a) + Int(b)) / 2) }
    return Self(mean(red, other.red), mean(green, other.green), mean(blue, other.blue))
  }
}
