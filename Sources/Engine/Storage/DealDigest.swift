/// A number that says whether the stored deals and their histories are those that the imports wrote.
///
/// The sum of one hash per deal, snapshot and event, over the words of their values and not their
/// codes or keys: the order does not matter, and an import keeps it up to date row by row. It finds
/// accidents and edits by hand, not a forger.
struct DealDigest {
  /// Another meaning of the sum needs another version.
  static let version = 2

  private(set) var sum: UInt64
  /// The hashes of the values of each dimension, by their codes.
  private var words: [[UInt64]] = Array(repeating: [], count: Dimension.amountBand.index)

  init(sum: UInt64 = 0) { self.sum = sum }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The digest of the deals of an export as of its day; `values` are those of the database.
  init(of deals: DealColumns, as day: Day, codes: CodeMap, values: [ValueDictionary]) {
    self.init()
    extend(with: values)
    deals.ids.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<deals.count {
        let state = codes.state(of: deals.record(row))
        let holdsFrom = SnapshotDiff.holdsFrom(first: state, exportDay: day).number
        let known = KnownState(state: state, day: day.number, holdsFrom: holdsFrom)
        let id = Self.hash(of: bytes[deals.ids.range(of: row)])
        sum &+= hash(of: known, id: id)
        // What is still open has a snapshot from its first export on.
        if state.outcome == nil { sum &+= hash(ofSnapshot: known, place: 0, id: id) }
      }
    }
  }

  /// Takes in the values that the dictionaries of the database have gained.
  mutating func extend(with dictionaries: [ValueDictionary]) {
    for lane in words.indices {
      let new = dictionaries[lane].values.dropFirst(words[lane].count)
      words[lane] += new.map { Self.hash(of: $0) }
    }
  }

  mutating func add(_ known: KnownState, id: String) { sum &+= hash(of: known, id: id) }

  mutating func replace(_ before: KnownState, by after: KnownState, id: String) {
    sum &+= hash(of: after, id: id) &- hash(of: before, id: id)
  }

  mutating func add(snapshot: KnownState, place: Int64, id: String) {
    sum &+= hash(ofSnapshot: snapshot, place: place, id: Self.hash(of: id))
  }

  mutating func remove(snapshot: KnownState, place: Int64, id: String) {
    sum &-= hash(ofSnapshot: snapshot, place: place, id: Self.hash(of: id))
  }

  mutating func add(_ event: WrittenEvent, id: String) { sum &+= Self.hash(of: event, id: id) }

  mutating func remove(_ event: WrittenEvent, id: String) { sum &-= Self.hash(of: event, id: id) }

  private func hash(of known: KnownState, id: String) -> UInt64 {
    hash(of: known, id: Self.hash(of: id))
  }

  private func hash(ofSnapshot known: KnownState, place: Int64, id: UInt64) -> UInt64 {
    Self.mixed(hash(of: known, id: id), UInt64(bitPattern: place))
  }

  private static func hash(of event: WrittenEvent, id: String) -> UInt64 {
    var hash = mixed(hash(of: id), day: event.day)
    hash = mixed(hash, Self.hash(of: event.kind))
    hash = mixed(hash, event.before.map { Self.hash(of: $0) } ?? nothing)
    hash = mixed(hash, event.after.map { Self.hash(of: $0) } ?? nothing)
    return mixed(hash, day: event.seenAfter)
  }

  /// The hash of a deal, from that of its id.
  private func hash(of known: KnownState, id: UInt64) -> UInt64 {
    let state = known.state
    var hash = Self.mixed(id, day: state.created)
    hash = Self.mixed(hash, day: state.closed)
    hash = Self.mixed(hash, day: state.expectedClose)
    hash = Self.mixed(hash, day: known.day)
    hash = Self.mixed(hash, day: known.holdsFrom)
    hash = Self.mixed(hash, UInt64(state.outcome?.rawValue ?? 0))
    hash = Self.mixed(hash, UInt64(bitPattern: state.amount))
    for lane in words.indices {
      let code = Int(state.codes[lane])
      hash = Self.mixed(hash, code < words[lane].count ? words[lane][code] : Self.nothing)
    }
    return hash
  }

  /// Stands for a day that there is none of, and for a code without a value.
  private static var nothing: UInt64 { .max }

  private static func hash(of text: String) -> UInt64 { hash(of: text.utf8) }

  private static func hash(of bytes: some Collection<UInt8>) -> UInt64 {
    bytes.reduce(UInt64(bytes.count)) { mixed($0, UInt64($1)) }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, day: Int32?) -> UInt64 {
    mixed(hash, day.map { UInt64(bitPattern: Int64($0)) } ?? nothing)
  }

  /// The finaliser of SplitMix64 over what was and what comes.
  @inline(__always)
  private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (hash ^ value) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
