"""Prints the win rate by amount, its error, Kish's n and the error of the size gap.

usage: python3 Tests/Oracles/weighted_win_rate.py
needs: requirements.txt
The deals are those of WeightedWinRateTests.swift and SizeGapTests.swift.
"""
import numpy

DEALS = {
    "page": ([100_000, 100_000, 200_000, 400_000, 1_200_000], [1, 1, 0, 1, 0]),
    "five": ([100, 250, 40, 900, 60], [1, 0, 1, 0, 1]),
}

for name, (amounts, outcomes) in DEALS.items():
    a, y = numpy.array(amounts, float), numpy.array(outcomes, float)
    n, rate = len(a), (a * y).sum() / a.sum()
    error = numpy.sqrt((a**2 * (y - rate) ** 2).sum()) / a.sum() * numpy.sqrt(n / (n - 1))
    influence = a * (y - rate) / a.mean() - (y - y.mean())
    print(name, "rate", rate, "error", error, "gap", rate - y.mean())
    print("    effective deals", a.sum() ** 2 / (a**2).sum())
    print("    error of the gap", numpy.sqrt((influence**2).sum() / (n - 1) / n))
