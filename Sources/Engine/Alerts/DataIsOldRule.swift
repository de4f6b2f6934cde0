/// Finds that no export has come for too long, so that what is shown may have changed since.
struct DataIsOldRule {
  let asOf: Day
  /// The last day on which an export came; `nil` before the first.
  let newest: Day?
  var settings = RuleSettings.standard(.dataIsOld)

  /// At most one finding, which is about no deal.
  func findings() -> [AlertFinding] {
    guard let newest else { return [] }
    let days = newest.distance(to: asOf)
    guard Double(days * 24) > settings.limit else { return [] }
    return [
      AlertFinding(
        .dataIsOld, severity: .high,
        sentence: "the last export came on \(newest), \(SentenceNumber.days(days)) ago; "
          + "stage stalls are not told until there is a newer one")
    ]
  }
}
