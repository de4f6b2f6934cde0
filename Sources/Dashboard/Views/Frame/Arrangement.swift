import Screen

/// Where everything stands on a screen of some size; drawing, scrolling and the mouse share it.
struct Arrangement: Hashable, Sendable {
  /// How much room there is.
  enum Kind: Hashable, Sendable {
    /// Too small for anything but a sentence.
    case tooSmall
    /// One short list.
    case phone
    /// One view and a few lines about the selected row.
    case plain
    /// A list with a detail pane beside it.
    case split
    /// Every view at once.
    case panes
  }

  let kind: Kind
  let title: Rect
  let crumbs: Rect
  let body: Rect
  let status: Rect
  let hints: Rect

  init(_ size: Size) {
    let kind = Self.kind(of: size)
    var rest = Rect(size)
    title = rest.cutTop(1)
    crumbs = kind == .phone ? rest.row(-1) : rest.cutTop(1)
    hints = rest.cutBottom(1)
    status = rest.cutBottom(1)
    body = rest
    self.kind = kind
  }

  /// Below this nothing but a sentence is drawn.
  static let smallest = Size(41, 11)

  private static func kind(of size: Size) -> Kind {
    if size.width < smallest.width || size.height < smallest.height { return .tooSmall }
    if size.width < 60 || size.height < 15 { return .phone }
    if size.width >= 180 && size.height >= 45 { return .panes }
    return size.width >= 120 && size.height >= 30 ? .split : .plain
  }

  /// Whether a view stands beside the others; the others always have the whole body.
  func showsAllPanes(at screen: Place) -> Bool {
    kind == .panes && ![.why, .diagnosis, .model, .deal].contains(screen)
  }

  /// Whether lists and details stand in frames.
  var hasFrames: Bool { kind == .split || kind == .panes }
}

extension Arrangement {
  /// A list and what is told about its selected row.
  struct Parts: Hashable, Sendable {
    var list: Rect
    var detail: Rect
  }

  /// The frames of a view and of its detail; without frames their contents.
  func frames(of place: Place, at screen: Place) -> Parts {
    if place == .deal && !showsAllPanes(at: screen) {
      return Parts(list: body, detail: body.row(-1))
    }
    if place == .model && !hasFrames { return Parts(list: body, detail: body.row(-1)) }
    switch kind {
    case .tooSmall: return Parts(list: body.row(-1), detail: body.row(-1))
    case .phone: return Parts(list: body, detail: status)
    case .plain: return plain(place)
    case .split: return split
    case .panes: return showsAllPanes(at: screen) ? pane(place) : split
    }
  }

  /// The places of a list and its detail without their frames.
  func parts(of place: Place, at screen: Place) -> Parts {
    let frames = frames(of: place, at: screen)
    guard hasFrames else { return frames }
    if showsAllPanes(at: screen), place == .segments {
      var list = frames.list.inset(by: 1)
      return Parts(list: list.cutTop(list.height - 8), detail: list.inset(top: 1))
    }
    return Parts(list: frames.list.inset(by: 1), detail: frames.detail.inset(by: 1))
  }

  private func plain(_ place: Place) -> Parts {
    var rest = body
    let wanted =
      switch place {
      case .why, .diagnosis: min(8, body.height * 2 / 5)
      case .segments, .reps: min(5, body.height / 3)
      default: min(3, body.height / 3)
      }
    var detail = rest.cutBottom(wanted + 1)
    _ = detail.cutTop(1)
    return Parts(list: rest, detail: detail)
  }

  private var split: Parts {
    let columns = body.columns([.fraction(0.62), .fraction(0.38)])
    return Parts(list: columns[0], detail: columns[1])
  }

  private func pane(_ place: Place) -> Parts {
    let rows = body.rows([.fraction(0.58), .fraction(0.42)])
    let top = rows[0].columns([.fraction(0.62), .fraction(0.38)])
    let bottom = rows[1].columns([.fraction(0.36), .fraction(0.28), .fraction(0.36)])
    let none = body.row(-1)
    switch place {
    case .risk: return Parts(list: top[0], detail: top[1])
    case .segments: return Parts(list: bottom[0], detail: none)
    case .reps: return Parts(list: bottom[1], detail: none)
    case .alerts: return Parts(list: bottom[2], detail: none)
    default: return Parts(list: body, detail: none)
    }
  }

  /// The box of the written answer, the help or the theme chooser.
  func overlay(_ place: Place) -> Rect {
    let width = [.answer, .story].contains(place) ? 92 : place == .help ? 76 : 40
    let room = Rect(
      x: 0, y: title.endY, width: title.width, height: hints.y - title.endY)
    let height = place == .answer ? 36 : 30
    return room.centered(Size(min(width, room.width), min(height, room.height)))
  }

  /// The rows of a list that can be seen at once.
  func visibleRows(of place: Place, at screen: Place) -> Int {
    switch place {
    case .answer, .story: max(0, overlay(place).height - 2)
    case .help: max(0, overlay(.help).height - 3 - Self.legendRows(at: screen))
    case .themes: max(0, overlay(.themes).height - 2)
    case .deal, .model: parts(of: place, at: screen).list.height
    default: max(0, parts(of: place, at: screen).list.height - Self.fixedRows(of: place, kind))
    }
  }

  /// The rows of the help that explain the marks of a screen.
  static func legendRows(at screen: Place) -> Int { screen == .risk || screen == .deal ? 1 : 0 }

  /// Heading and totals, which do not scroll.
  private static func fixedRows(of place: Place, _ kind: Kind) -> Int {
    switch place {
    case .segments: 2
    case .why: waterfallRows(isPhone: kind == .phone)
    case .reps: kind == .phone ? 1 : 2
    default: 1
    }
  }

  /// Heading, both rates, their sum and the legend, which stand around the steps of a waterfall.
  static func waterfallRows(isPhone: Bool) -> Int { isPhone ? 1 : 5 }
}
