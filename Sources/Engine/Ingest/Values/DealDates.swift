/// The days between which a deal ran.
struct DealDates: Equatable {
  var created: Int32
  var closed: Int32?
  var expectedClose: Int32?
}
