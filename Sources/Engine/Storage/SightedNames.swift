/// The values of stored states in the codes of a book, earlier names joined to later ones.
struct SightedNames {
  /// The stages behind the codes of sightings, of which the book need not know all.
  private(set) var stages: ValueDictionary
  private let lanes: [[SightedCode]]

  init(_ values: [ValueDictionary], in book: DealBook, aliases: [SegmentAlias]) {
    var stages = values[Dimension.stage.index]
    lanes = Dimension.allCases.dropLast().map { dimension in
      let known = book.dictionary(of: dimension)
      return values[dimension.index].values.map { name in
        SightedCode(name, in: dimension, aliases: aliases) {
          dimension == .stage ? stages.encode($0) : known.code(of: $0) ?? DealSighting.unknown
        }
      }
    }
    self.stages = stages
  }

  /// The codes of a deal's values by lane.
  func codes(created: Int32, _ stored: (Int) -> UInt32) -> SIMD8<UInt32> {
    var codes = SIMD8<UInt32>(repeating: DealSighting.unknown)
    for lane in lanes.indices {
      codes[lane] = lanes[lane][Int(stored(lane))].code(created: created)
    }
    return codes
  }
}

/// A code, and the one that deals have which were created before the name was changed.
private struct SightedCode {
  private let own: UInt32
  private let later: UInt32
  private let end: Int32

  init(
    _ name: String, in dimension: Dimension, aliases: [SegmentAlias], code: (String) -> UInt32
  ) {
    let alias = aliases.first { $0.dimension == dimension && $0.before == name }
    own = code(name)
    later = alias.map { code($0.after) } ?? own
    end = alias?.renamedOn?.number ?? .max
  }

  func code(created: Int32) -> UInt32 { created < end ? later : own }
}
