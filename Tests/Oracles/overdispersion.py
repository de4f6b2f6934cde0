"""Prints phi, Tarone's z and Williams' correlation for OverdispersionTests.swift.

usage: python3 Tests/Oracles/overdispersion.py
needs: requirements.txt
The reps are those of BetaBinomialTests.swift, all deals with the common rate as their chance; then
deals with chances of their own, whose z is also found by drawing outcomes at those chances.
"""
import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm

for closed, won in [([40, 55, 62, 38, 120, 9, 75, 66], [28, 21, 45, 12, 61, 7, 22, 50]), ([40, 40, 40, 40], [20, 21, 19, 20])]:
    n, w = np.array(closed), np.array(won)
    p = w.sum() / n.sum()
    squares = (w - n * p) ** 2 / (n * p * (1 - p))
    z = (((w - n * p) ** 2).sum() / (p * (1 - p)) - n.sum()) / np.sqrt(2 * (n * (n - 1)).sum())

    def excess(r):
        return (squares / (1 + (n - 1) * r)).sum() - (len(n) - 1)

    correlation = brentq(excess, 0, 1, xtol=1e-15) if excess(0) > 0 else 0
    print(float(squares.sum() / (len(n) - 1)), float(z), float(norm.sf(z)), float(correlation))

generator = np.random.default_rng(7)
chances = [0.1 + 0.8 * ((np.arange(60) * 7 + k) % 13) / 12 for k in range(4)]
spread = np.sqrt(2 * sum((p * (1 - p)).sum() ** 2 - ((p * (1 - p)) ** 2).sum() for p in chances))
draws = []
for _ in range(40_000):
    residuals = [(generator.random(60) < p) - p for p in chances]
    draws.append(sum(r.sum() ** 2 - (r**2).sum() for r in residuals) / spread)
print("chances of their own: mean and standard deviation of z", np.mean(draws), np.std(draws))
