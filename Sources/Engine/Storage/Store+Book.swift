internal import GRDB

extension Store {
  /// Fewer deals than these are read by one thread.
  static let worthHalving: Int64 = 50_000

  /// The deals as a day knew them.
  ///
  /// States come from the exports up to the day, outcomes from their close dates, and nothing
  /// later shows, not even in the order of values. Of a deal that no export had shown by then,
  /// the earliest known attributes stand in, and an open one is in the unknown stage "".
  func book(
    asOf day: Day, bandCuts: AmountBandCuts?, worthHalving: Int64 = worthHalving
  ) throws(StorageError) -> StoredBook {
    try read { database in
      let state = try BookState(in: database)
      let end = state.lastKey + 1
      let middle = state.lastKey < worthHalving ? end : end / 2
      let rest = middle < end ? Beside { self.laterHalf(middle..<end, asOf: day, at: state) } : nil
      var reader = BookReader(asOf: day, values: try StoredValues(in: database).dictionaries)
      reader.reserve(Int(end))
      try reader.read(0..<middle, from: database)
      if let rest = rest?.fetch() ?? nil {
        reader.append(rest)
      } else {
        try reader.read(middle..<end, from: database)
      }
      return reader.finish(bandCuts: bandCuts)
    }
  }

  /// What exports up to the book's day showed of its deals while they were open.
  func progress(
    of stored: StoredBook, aliases: [SegmentAlias]
  ) throws(StorageError) -> DealProgress {
    try read { database in
      let values = try StoredValues(in: database).dictionaries
      let names = SightedNames(values, in: stored.book, aliases: aliases)
      return try ProgressReader(stored, names: names).read(from: database)
    }
  }

  /// Reads on a connection of its own; `nil` when that cannot be had or sees other deals.
  private func laterHalf(_ keys: Range<Int64>, asOf day: Day, at state: BookState) -> BookReader? {
    try? besideReads { database in
      guard try BookState(in: database) == state else { return nil }
      var reader = BookReader(asOf: day, values: try StoredValues(in: database).dictionaries)
      reader.reserve(keys.count)
      try reader.read(keys, from: database)
      return reader
    }
  }
}
