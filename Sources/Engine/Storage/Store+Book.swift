internal import GRDB

extension Store {
  /// The deals as a day knew them.
  ///
  /// States come from the exports up to the day, outcomes from their close dates, and nothing
  /// later shows, not even in the order of values. Of a deal that no export had shown by then,
  /// the earliest known attributes stand in, and an open one is in the unknown stage "".
  func book(asOf day: Day, bandCuts: AmountBandCuts?) throws(StorageError) -> StoredBook {
    try read { database in
      var reader = BookReader(asOf: day, values: try StoredValues(in: database).dictionaries)
      try reader.read(from: database)
      return reader.finish(bandCuts: bandCuts)
    }
  }
}
