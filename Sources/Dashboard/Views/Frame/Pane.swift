import Engine
import Screen

/// A view with its detail, in frames where there is room for them.
struct Pane {
  private let place: Place
  private let state: State

  init(_ place: Place, of state: State) {
    self.place = place
    self.state = state
  }

  /// Draws frames, list and detail.
  func draw(on canvas: inout Canvas, _ arrangement: Arrangement) {
    if arrangement.hasFrames { drawFrames(on: &canvas, arrangement) }
    let parts = arrangement.parts(of: place, at: state.screen)
    if arrangement.kind == .plain, !parts.detail.isEmpty, parts.detail.y > 0 {
      let rule = Rect(x: 0, y: parts.detail.y - 1, width: parts.detail.width, height: 1)
      canvas.fill(rule, with: canvas.glyphs.horizontal, role: .border)
    }
    drawContent(on: &canvas, parts, isPhone: arrangement.kind == .phone)
  }

  private func drawFrames(on canvas: inout Canvas, _ arrangement: Arrangement) {
    let frames = arrangement.frames(of: place, at: state.screen)
    let number = (Place.tabs.firstIndex(of: place) ?? 0) + 1
    let isShared = arrangement.showsAllPanes(at: state.screen)
    let title =
      place == .deal
      ? "Deal \(state.deal.id ?? "")" : "\(number) \(place.title)\(isShared ? counted : "")"
    let border = Role("border.\(min(number, 4))")
    Box(title, isFocused: place == state.screen, border: border).draw(on: &canvas, in: frames.list)
    guard !frames.detail.isEmpty else { return }
    Box(detailTitle, border: border).draw(on: &canvas, in: frames.detail)
  }

  /// Which deals a pane counts, where the line above is about another one.
  private var counted: String {
    switch place {
    case .segments: ", \(Format.basis(state.basis))"
    case .reps: ", \(Format.basis(.closed))"
    default: ""
    }
  }

  private var detailTitle: String {
    switch place {
    case .risk: "Deal \(state.risk.peek ?? "")"
    case .segments: "Segment"
    case .why: "What it means"
    case .reps: "Reps"
    case .diagnosis: "What the data says"
    case .model: "Reliability"
    default: "Alert"
    }
  }

  private func drawContent(
    on canvas: inout Canvas, _ parts: Arrangement.Parts, isPhone: Bool
  ) {
    switch place {
    case .risk: RiskView(state, isPhone: isPhone).draw(on: &canvas, parts)
    case .segments: SegmentsView(state, isPhone: isPhone).draw(on: &canvas, parts)
    case .diagnosis: DiagnosisView(state, isPhone: isPhone).draw(on: &canvas, parts)
    case .why: WhyView(state, isPhone: isPhone).draw(on: &canvas, parts)
    case .reps: RepsView(state, isPhone: isPhone).draw(on: &canvas, parts)
    case .alerts: AlertsView(state, isPhone: isPhone).draw(on: &canvas, parts)
    case .model: ModelView(state).draw(on: &canvas, parts)
    case .deal: DealView(state).draw(on: &canvas, in: parts.list)
    case .answer, .story, .help, .themes, .prompt: break
    }
  }
}
