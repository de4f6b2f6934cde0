import Testing

@testable import Engine

private func tally(_ closed: Int, _ won: Int) -> WinTally {
  var tally = WinTally.zero
  for number in 0..<closed { tally.add(amount: 0, isWon: number < won) }
  return tally
}

// python3: t=[(10,4),(20,5),(40,22),(30,9),(25,16)]; N=sum(n for n,w in t); r=sum(w for n,w in t)/N
// s=sum(n*(w/n-r)**2 for n,w in t); q=sum(n*n for n,w in t)
// max(0,(s-(len(t)-1)*r*(1-r))/(N-q/N))/r**2
@Test func driftIsTheMomentEstimate() {
  let drift = RateDrift(of: [(10, 4), (20, 5), (40, 22), (30, 9), (25, 16)].map(tally))

  #expect(abs(drift.relativeVariance - 0.09408631616709184) < 1e-12)
}

@Test func equalRatesOrFewQuartersShowNoDrift() {
  #expect(RateDrift(of: Array(repeating: tally(40, 20), count: 6)).relativeVariance == 0)
  #expect(RateDrift(of: [tally(40, 4), tally(40, 36), tally(40, 4)]).relativeVariance == 0)
  #expect(RateDrift(of: Array(repeating: tally(40, 0), count: 6)).relativeVariance == 0)
}
