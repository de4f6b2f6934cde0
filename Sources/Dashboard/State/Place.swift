/// What the keys act on: a screen, or what has opened above it.
enum Place: String, Hashable, Sendable, CaseIterable {
  case risk, segments, reps, alerts, why, diagnosis, model, deal, answer, story, help, themes,
    prompt

  /// The screens that are reached by a number, in the order of their tabs.
  static let tabs: [Self] = [.risk, .segments, .reps, .alerts, .why, .diagnosis, .model]

  static let lists: Set<Self> = Set(tabs)

  static let screens: Set<Self> = lists.union([.deal])

  var title: String {
    switch self {
    case .risk: "Risk"
    case .segments: "Segments"
    case .reps: "Reps"
    case .alerts: "Alerts"
    case .why: "Why"
    case .diagnosis: "Diagnosis"
    case .model: "Model"
    case .deal: "Deal"
    case .answer: "In words"
    case .story: "Story"
    case .help: "Help"
    case .themes: "Themes"
    case .prompt: "Prompt"
    }
  }
}
