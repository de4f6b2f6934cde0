"""Prints chances of ranks for RankUncertaintyTests.swift by integration.

usage: python3 Tests/Oracles/rank_uncertainty.py
needs: requirements.txt
Three reps of equal deals with the chance 0.5; rates spread as Beta(0.5/theta, 0.5/theta).
"""
import numpy as np
from scipy.integrate import quad
from scipy.stats import beta

CLOSED, WON, CORRELATION = [60, 60, 40], [36, 30, 16], 0.02
theta = CORRELATION / (1 - CORRELATION)
reps = [beta(0.5 / theta + w, 0.5 / theta + n - w) for n, w in zip(CLOSED, WON)]

for i, rep in enumerate(reps):
    others = [r for j, r in enumerate(reps) if j != i]
    best = quad(lambda x: rep.pdf(x) * np.prod([r.cdf(x) for r in others]), 0, 1)[0]
    beaten = sum(quad(lambda x: rep.pdf(x) * r.sf(x), 0, 1)[0] for r in others)
    print("best", best, "expected rank", 1 + beaten)
