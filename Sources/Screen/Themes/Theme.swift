/// What the roles look like, as read from a theme file.
///
/// The files are btop's `.theme` files. Keys of our own begin with `x_` and name a role, such as
/// `x_risk_high`; the endings `_16` and `_mono` give what few colours or none cannot derive.
public struct Theme: Equatable, Sendable {
  public let name: String

  /// What the file says, by key.
  let paints: [String: Paint]

  /// Whether the file names no colour at all, so that attributes must tell the roles apart.
  private let isColorless: Bool

  init(name: String, paints: [String: Paint]) {
    self.name = name
    self.paints = paints
    isColorless = !paints.values.contains { $0.hasColor }
  }

  /// How a role looks at a colour depth; a theme without colours looks the same at each.
  public func style(for role: Role, depth: ColorDepth) -> Style {
    switch isColorless ? .mono : depth {
    case .mono: Style(attributes: monoAttributes(for: role))
    case .eight: resolved(role, ending: "_16", basic: true).limitedToEight
    case .sixteen: resolved(role, ending: "_16", basic: true)
    case .palette: resolved(role, ending: nil, basic: false)
    }
  }

  /// The role and those it falls back to, the nearest first.
  private static func chain(_ role: Role) -> [Role] {
    Array(sequence(first: role) { $0.parent })
  }

  private static func key(_ role: Role) -> String {
    "x_" + String(role.name.map { $0 == "." ? "_" : $0 })
  }

  private func monoAttributes(for role: Role) -> Style.Attributes {
    for level in Self.chain(role) {
      let key = Self.key(level) + "_mono"
      if let paint = paints[key] ?? Self.builtIn.paints[key] { return paint.attributes }
    }
    return []
  }

  private func resolved(_ role: Role, ending: String?, basic: Bool) -> Style {
    let ground = Paint(foreground: shade("main_fg"), background: shade("main_bg"))
    var paint = ground
    for level in Self.chain(role) {
      let explicit = ending.flatMap { paints[Self.key(level) + $0] }
      if let found = explicit ?? paints[Self.key(level)] ?? derived(level) {
        paint = found
        break
      }
    }
    return Style(
      foreground: index(paint.foreground ?? ground.foreground, basic: basic),
      background: index(paint.background ?? ground.background, basic: basic),
      attributes: paint.attributes)
  }

  private func derived(_ role: Role) -> Paint? {
    guard let source = PaintSource.ofRole[role], var first = shade(source.foreground) else {
      return nil
    }
    if let other = source.blend.flatMap(shade), case .color(let a) = first,
      case .color(let b) = other
    {
      first = .color(a.mixed(with: b))
    }
    return Paint(
      foreground: first, background: source.background.flatMap(shade),
      attributes: source.attributes)
  }

  private func index(_ shade: Paint.Shade?, basic: Bool) -> Int? {
    switch shade {
    case .color(let color): basic ? Palette.nearestBasic(to: color) : Palette.nearest(to: color)
    case .basic(let number): number
    case .terminal, nil: nil
    }
  }
}

extension Style {
  /// The style where only eight colours exist: a bright colour is its dark one in bold.
  var limitedToEight: Self {
    var style = self
    if let foreground, foreground >= 8 {
      style.foreground = foreground == 8 ? 7 : foreground - 8
      if foreground != 8 { style.attributes.insert(.bold) }
    }
    style.background = background.map { $0 % 8 }
    return style
  }
}
