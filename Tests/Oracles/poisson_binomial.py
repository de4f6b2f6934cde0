"""Prints exact tails of wins for PoissonBinomialTests.swift, the distribution made by convolution.

usage: python3 Tests/Oracles/poisson_binomial.py
needs: requirements.txt
"""
import numpy as np


def distribution(chances):
    weights = np.array([1.0])
    for p in chances:
        weights = np.convolve(weights, [1 - p, p])
    return weights


def chances(count):
    return [0.05 + 0.9 * ((i * 37) % 101) / 100 * ((i * 11) % 7) / 6 for i in range(count)]


for count, wins in [(3, 0), (3, 2), (40, 8), (40, 14), (40, 25), (500, 150), (500, 205), (501, 160), (501, 175), (2000, 590), (2000, 540), (2000, 700)]:
    p = chances(count)
    weights = distribution(p)
    low, high = weights[: wins + 1].sum(), weights[wins:].sum()
    print(f"({count}, {wins}, {float(low)!r}, {float(high)!r}),   two-sided {float(min(1, 2 * min(low, high)))!r}")
