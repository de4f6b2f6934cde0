extension RowDecoder {
  /// Whether the columns of the file can be read one after the other.
  ///
  /// They can where no column decides how another is read, as where one of two dates counts.
  var readsTables: Bool {
    id != nil && hasPlainIDs && isDeleted == nil && reason == nil && modified == nil
      && !needsTextCheck
      && otherDimensions.isEmpty && unstartedStages.isEmpty && outcomes.isOneColumn
      && dates.isOneColumnEach && amounts.isOneColumn
  }

  /// Reads the deals of a table into a batch.
  /// - Returns: false where a record is left out, or asks for a second look.
  mutating func read(
    _ table: PlainTable, into batch: borrowing DealBatch, _ ids: inout PlainIDBuffer
  ) -> Bool {
    guard outcomes.read(table, into: batch.outcome, known: &endings),
      dates.read(table, into: batch),
      amounts.read(table, into: batch), hasOwnCycles(table, batch),
      let id, ids.append(PlainColumn(table, id), table.rows)
    else { return false }
    for dimension in plainDimensions {
      let codes = batch.codes(dimension.lane)
      let column = PlainColumn(table, dimension.column)
      let isText = coder.read(column, table.rows, lane: dimension.lane, into: codes)
      guard isText else { return false }
    }
    return true
  }

  /// Whether the file's own cycle lengths are those between the dates.
  private func hasOwnCycles(_ table: PlainTable, _ batch: borrowing DealBatch) -> Bool {
    guard let cycleDays else { return true }
    var column = PlainColumn(table, cycleDays)
    for row in 0..<table.rows {
      let field = column.next()
      guard batch.closed[row] != DealRecord.noDay else { continue }
      let days = Int(batch.closed[row]) &- Int(batch.created[row])
      if field.wholeNumber == days { continue }
      guard field.trimmed.count == 0 || field.trimmed.wholeNumber == days else { return false }
    }
    return true
  }
}

extension OutcomeReader {
  /// Whether one column says it all.
  var isOneColumn: Bool {
    switch source {
    case .words: !needsStage
    case .stages: columns[.isActive] == nil && columns[.isClosed] == nil
    case .flags, .wonFlag, .none: false
    }
  }

  /// How deals ended by the raw values of outcomes, 0 where they are open; false at a word that is
  /// not known or says that it is no deal.
  fileprivate mutating func read(
    _ table: PlainTable, into endings: UnsafeMutablePointer<UInt8>, known: inout ValueTable
  ) -> Bool {
    var column = PlainColumn(table, column)
    var row = 0
    while let field = known.read(&column, &row, of: table.rows, into: endings) {
      guard let ending = ending(field.trimmed) else { return false }
      endings[row] = ending
      row += 1
      let key = ByteKey(field)
      if key.isWhole, known.code(of: key) == nil { known.add(key, code: UInt32(ending)) }
    }
    return true
  }

  private mutating func ending(_ span: FieldSpan) -> UInt8? {
    switch source == .words ? try? word(span) : stage(span) {
    case .open: 0
    case .ended(let outcome): outcome.rawValue
    case .leftOut, nil: nil
    }
  }
}

extension DateColumns {
  /// Whether each date of a deal stands in a column of its own.
  var isOneColumnEach: Bool { created != nil && close == nil && wonOn == nil && lostOn == nil }

  fileprivate func read(_ table: PlainTable, into batch: borrowing DealBatch) -> Bool {
    guard read(table, created, into: batch.created, upTo: latestDay),
      read(table, closed, into: batch.closed, upTo: latestDay),
      read(table, expectedClose, into: batch.expectedClose, upTo: Self.farthestDay)
    else { return false }
    var isWrong = false
    for row in 0..<table.rows {
      let (created, closed) = (batch.created[row], batch.closed[row])
      let isOpen = closed == DealRecord.noDay
      isWrong =
        isWrong || created == DealRecord.noDay || closed < created
        || isOpen != (batch.outcome[row] == 0)
    }
    return !isWrong
  }

  /// The days of a column, none where nothing stands; false at what is none, or lies too far ahead.
  private func read(
    _ table: PlainTable, _ column: Int?, into days: UnsafeMutablePointer<Int32>,
    upTo latest: Int32
  ) -> Bool {
    guard let column else { return true }
    var fields = PlainColumn(table, column)
    let months = MonthTable.thisCentury
    for row in 0..<table.rows {
      let field = fields.next()
      if let day = field.day(in: months) ?? field.trimmed.day?.number {
        guard 0...latest ~= day else { return false }
        days[row] = day
      } else {
        guard field.trimmed.count == 0 else { return false }
        days[row] = DealRecord.noDay
      }
    }
    return true
  }
}

extension AmountColumns {
  /// Whether one column says it all.
  var isOneColumn: Bool { wonAmount == nil && currency == nil }

  /// The amounts of a table; false where one is nothing, or no plain number.
  fileprivate func read(_ table: PlainTable, into batch: borrowing DealBatch) -> Bool {
    guard let amount else { return true }
    var column = PlainColumn(table, amount)
    for row in 0..<table.rows {
      let field = column.next()
      guard let units = field.minorUnits ?? field.trimmed.minorUnits, units > 0
      else { return false }
      batch.amount[row] = units
    }
    return true
  }
}
