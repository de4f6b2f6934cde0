"""Prints Wilson intervals, and Newcombe's interval and the p of a change.

usage: python3 Tests/Oracles/win_rate.py
needs: requirements.txt
The counts are those of WinRateTests.swift, RepLeaderboardTests.swift and WeightedWinRateTests.swift.
"""
from scipy.stats import norm
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    proportions_ztest,
)

COUNTS = [(462, 990), (0, 10), (3, 10), (10, 10), (279, 637), (1, 1), (24, 40), (9, 10), (5, 5)]
CHANGES = [(462, 990, 279, 637), (8, 12, 3, 10)]

for won, closed in COUNTS:
    print("wilson", won, closed, *map(float, proportion_confint(won, closed, method="wilson")))
for won0, closed0, won1, closed1 in CHANGES:
    interval = confint_proportions_2indep(won1, closed1, won0, closed0, method="newcomb", compare="diff")
    p = proportions_ztest([won1, won0], [closed1, closed0])[1]
    print("newcombe", won0, closed0, won1, closed1, *map(float, interval), "p", float(p))
power = norm.ppf(0.975) + norm.ppf(0.8)
print("detectable at 0.4, 400 and 400", float(power * (0.24 * 2 / 400) ** 0.5))
