extension State {
  /// Moves the cursor of whatever has the keys.
  mutating func move(_ command: Command) -> [Effect] {
    switch place {
    case .deal: scrollDeal(to: target(command, from: deal.offset))
    case .model: scrollModel(to: target(command, from: model.offset))
    case .answer, .story: scrollAnswer(to: target(command, from: answerOffset))
    case .themes: return tryTheme(at: target(command, from: themes.cursor.index))
    case .help: moveHelp(to: target(command, from: help.cursor.index))
    case .prompt: break
    default: moveList(place, to: target(command, from: index(of: place)))
    }
    return []
  }

  private func target(_ command: Command, from index: Int) -> Int {
    let page = max(1, height(of: place) - 1)
    return switch command {
    case .moveDown: index + 1
    case .moveUp: index - 1
    case .pageDown: index + page
    case .pageUp: index - page
    case .first: 0
    default: Int(Int32.max)
    }
  }

  /// The line of the cursor in a list.
  func index(of place: Place) -> Int {
    switch place {
    case .risk: risk.cursor.index
    case .segments: segments.cursor.index
    case .why: why.cursor.index
    case .diagnosis: diagnosis.cursor.index
    case .reps: reps.cursor.index
    case .alerts: alerts.cursor.index
    default: 0
    }
  }

  /// Moves the cursor of a list to a line.
  mutating func moveList(_ place: Place, to line: Int) {
    let height = height(of: place)
    switch place {
    case .risk: risk.move(to: line, height: height)
    case .segments: segments.move(to: line, height: height)
    case .why: why.move(to: line, height: height)
    case .diagnosis: diagnosis.move(to: line, height: height)
    case .reps: reps.move(to: line, height: height)
    case .alerts: alerts.move(to: line, height: height)
    default: break
    }
  }

  private mutating func scrollModel(to offset: Int) {
    let count = ModelLines(self)?.all.count ?? 0
    model.offset = max(0, min(offset, count - height(of: .model)))
  }

  private mutating func scrollDeal(to offset: Int) {
    let count = DealLines(self).all.count
    deal.offset = max(0, min(offset, count - height(of: .deal)))
  }
}
