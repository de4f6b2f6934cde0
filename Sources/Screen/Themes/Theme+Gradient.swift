extension Theme {
  /// What the file gives for a key of btop.
  ///
  /// btop's gradients may leave out colours: without a middle it lies halfway between the ends, and
  /// without an end the whole gradient is its start.
  func shade(_ key: String) -> Paint.Shade? {
    let named = paints[key]?.foreground
    guard named == nil || named == .terminal else { return named }
    if let stem = Self.stem(of: key, ending: "_mid") {
      return middle(of: stem) ?? named
    }
    if let stem = Self.stem(of: key, ending: "_end"), let start = paints[stem + "_start"] {
      return start.foreground
    }
    return named
  }

  private func middle(of stem: String) -> Paint.Shade? {
    guard case .color(let start)? = paints[stem + "_start"]?.foreground,
      case .color(let end)? = shade(stem + "_end")
    else { return nil }
    return .color(start.mixed(with: end))
  }

  private static func stem(of key: String, ending: String) -> String? {
    key.hasSuffix(ending) ? String(key.dropLast(ending.count)) : nil
  }
}
