/// What exports showed of a book's deals while they were open: by row, oldest first.
///
/// A deal that no export showed open has no sightings.
struct DealProgress: Sendable {
  /// The stages behind the codes of sightings.
  let stages: ValueDictionary
  private var sightings: [DealSighting] = []
  /// Where the sightings of each row begin, and at last where those of the last end.
  private var starts: [Int] = [0]
  /// The first day on which an export showed any deal open.
  private var firstDay = Int32.max

  init(stages: ValueDictionary = ValueDictionary()) { self.stages = stages }

  /// Whether no deal was ever seen open.
  var isEmpty: Bool { sightings.isEmpty }

  /// Whether a stage has a name; one without is not known.
  func isNamed(_ stage: UInt32) -> Bool { !stages[stage].isEmpty }

  /// Adds the sightings of the next row, which are told in order of their days.
  mutating func append(_ next: [DealSighting], created: Int32) {
    var before: DealSighting?
    firstDay = min(firstDay, next.first?.day ?? .max)
    for sighting in next {
      let known = sighting.following(before, created: created)
      sightings.append(known)
      before = known
    }
    starts.append(sightings.count)
  }

  /// All sightings of a row.
  subscript(row: Int) -> ArraySlice<DealSighting> {
    row + 1 < starts.count ? sightings[starts[row]..<starts[row + 1]] : []
  }

  /// How a deal was known to stand on a day; `nil` when no export had shown it by then.
  func sighting(of row: Int, on day: Int32) -> DealSighting? {
    self[row].last { $0.day <= day }
  }

  /// Whether a deal came and went between two exports, so that only its end is known.
  func hasMissed(_ row: Int, created: Int32) -> Bool { self[row].isEmpty && created >= firstDay }

  /// The progress of one row alone, as that of a book's only deal.
  func only(_ row: Int) -> Self {
    var progress = Self(stages: stages)
    progress.sightings = Array(self[row])
    progress.starts.append(progress.sightings.count)
    progress.firstDay = firstDay
    return progress
  }
}
