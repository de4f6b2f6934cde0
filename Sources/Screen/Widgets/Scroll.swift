/// The rule by which a list follows its cursor.
public enum Scroll {
  /// The first visible row after the cursor moved: unchanged while the cursor is in view, else the
  /// list jumps so that half a page lies ahead of it, which repaints far less often than line steps.
  public static func offset(
    keeping selection: Int, from offset: Int, count: Int, height: Int
  ) -> Int {
    guard height > 0, count > height else { return 0 }
    let last = count - height
    let current = min(max(0, offset), last)
    if selection < current { return max(0, min(last, selection - height + 1 + height / 2)) }
    if selection >= current + height { return min(last, max(0, selection - height / 2)) }
    return current
  }
}
