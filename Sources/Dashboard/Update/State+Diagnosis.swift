import Engine

extension State {
  /// Goes to the screen that shows what a hypothesis is about.
  mutating func openCause() {
    guard let cause = diagnosis.selected?.cause else { return }
    switch cause {
    case .fewSegments: show(.why)
    case .largerDeals: showWhy(by: .amountBand)
    case .seasonality:
      against = .yearAgo
      show(.why)
    case .definitions: showSegments(by: .stage)
    case .weakerLeads: showSegments(by: .leadSource)
    case .pipelineQuality, .longerCycles: show(.risk)
    case .stalling: show(.alerts)
    case .singleReps: show(.reps)
    }
  }

  private mutating func showWhy(by dimension: Dimension) {
    why.dimension = dimension
    show(.why)
  }

  private mutating func showSegments(by dimension: Dimension) {
    segments.dimension = dimension
    show(.segments)
  }
}
