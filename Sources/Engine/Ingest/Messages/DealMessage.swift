/// One message of a CRM: what has become of a deal at a moment.
public struct DealMessage: Hashable, Sendable {
  /// Tells the message from any other; the same id a second time has no effect.
  public let id: String
  public internal(set) var dealID: String
  /// Milliseconds since 1970.
  let milliseconds: Int64
  /// The moment's day in the company's zone.
  public let day: Day
  /// Whether it may be the first that is heard of the deal.
  public let isCreation: Bool
  var fields: [Field]
  /// That of the amount, as the message has it.
  var currency: String?
  /// Names of columns that it has and we have not.
  var unread: [String] = []

  /// Seconds since 1970.
  public var moment: Int64 { milliseconds / 1000 }

  /// One thing that it says of the deal.
  enum Field: Hashable, Sendable {
    case created(Day)
    /// Expected while the deal is open, real once it is closed; `nil` takes it away.
    case closeDate(Day?)
    case expectedClose(Day?)
    /// Says nothing of an open deal.
    case closed(Day)
    /// `nil` is open, or open again.
    case outcome(Outcome?)
    case amount(Amount)
    case value(Dimension, String)

    /// What it is about, whatever it says.
    var name: String {
      switch self {
      case .created: "created"
      case .closeDate: "closeDate"
      case .expectedClose: "expectedClose"
      case .closed: "closed"
      case .outcome: "outcome"
      case .amount: "amount"
      case .value(let dimension, _): dimension.rawValue
      }
    }
  }
}
