/// What the values of one column say about the order of day and month.
struct DateEvidence: Equatable {
  /// Dates of two numbers and a year, with the number over 12 that tells which is the day.
  private(set) var dayFirst = 0
  private(set) var monthFirst = 0
  /// Dates in which either number may be the month.
  private(set) var undecided = 0
  /// The first dates that speak for each order, safe to show.
  private(set) var examples: [DateOrder: String] = [:]

  mutating func take(_ span: FieldSpan) {
    guard case .numbers(let first, let second, _)? = DateText(span) else { return }
    if first > 12, second <= 12 {
      dayFirst += 1
      note(.dayMonthYear, span)
    } else if second > 12, first <= 12 {
      monthFirst += 1
      note(.monthDayYear, span)
    } else if first <= 12, first != second {
      undecided += 1
      note(.yearMonthDay, span)
    }
  }

  private mutating func note(_ order: DateOrder, _ span: FieldSpan) {
    if examples[order] == nil { examples[order] = SafeText.of(span.bytes) }
  }

  /// What all values of a column together mean for its order.
  enum Decision: Equatable {
    /// No date leaves a choice: the order does not matter.
    case notNeeded
    case order(DateOrder)
    /// Nothing decides; the first of the undecided dates.
    case ambiguous(String)
    /// Some dates can only be read one way and some only the other.
    case contradictory(String, String)
  }

  var decision: Decision {
    switch (dayFirst > 0, monthFirst > 0) {
    case (true, true):
      .contradictory(examples[.dayMonthYear] ?? "", examples[.monthDayYear] ?? "")
    case (true, false): .order(.dayMonthYear)
    case (false, true): .order(.monthDayYear)
    case (false, false):
      undecided > 0 ? .ambiguous(examples[.yearMonthDay] ?? "") : .notNeeded
    }
  }
}
