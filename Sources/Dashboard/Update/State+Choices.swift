import Engine

extension State {
  /// Changes what is compared, how it is grouped, measured and sorted.
  mutating func choose(_ command: Command) {
    switch command {
    case .nextDimension: stepDimension(by: 1)
    case .previousDimension: stepDimension(by: -1)
    case .nextPane: stepTab(by: 1)
    case .previousPane: stepTab(by: -1)
    case .nextInbox: stepInbox(by: 1)
    case .previousInbox: stepInbox(by: -1)
    case .earlierPeriod: stepPeriod(by: -1)
    case .laterPeriod: stepPeriod(by: 1)
    case .toggleComparison:
      against = against.next
      diagnosis.lentBase = nil
    case .toggleWeight: weight = weight == .count ? .amount : .count
    case .sort: sort()
    case .reverseSort: reverse()
    case .reload: reload()
    default: break
    }
  }

  private mutating func stepDimension(by step: Int) {
    if screen == .why {
      why.dimension = freeDimension(after: why.dimension, by: step)
    } else {
      segments.dimension = freeDimension(after: segments.dimension, by: step)
    }
  }

  private mutating func stepTab(by step: Int) {
    let tabs = Place.tabs
    guard let index = tabs.firstIndex(of: screen) else { return }
    show(tabs[(index + step + tabs.count) % tabs.count])
  }

  private mutating func stepInbox(by step: Int) {
    let all = AlertBox.allCases
    let index = all.firstIndex(of: alerts.shown) ?? 0
    alerts.shown = all[(index + step + all.count) % all.count]
    alerts.cursor.expect(nil)
    alerts.marked = []
    followAll()
  }

  private mutating func sort() {
    if screen == .risk {
      risk.sort = risk.sort.next
      risk.arrange(height: height(of: .risk))
      message = Message("sorted by \(risk.sort.rawValue)")
    } else {
      segments.sort = segments.sort.next
      followAll()
      message = Message("sorted by \(segments.sort.rawValue)")
    }
  }

  private mutating func reverse() {
    if screen == .risk {
      risk.isReversed.toggle()
      risk.arrange(height: height(of: .risk))
    } else {
      segments.isReversed.toggle()
      followAll()
    }
  }

  private mutating func reload() {
    expireAll()
    risk.keepsOrder = false
    risk.arrange(height: height(of: .risk))
    message = Message("loading again")
  }
}
