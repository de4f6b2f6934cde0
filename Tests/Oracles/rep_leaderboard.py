"""Prints what RepLeaderboardTests.swift expects of the real export and of its made-up team.

usage: python3 Tests/Oracles/rep_leaderboard.py ../shared/data/skygeni_sales_data.csv
needs: requirements.txt
"""
import csv
import sys
from collections import Counter
from fractions import Fraction

import numpy as np
from scipy.stats import binom, chi2, norm
from sklearn.linear_model import LogisticRegression
from statsmodels.stats.multitest import multipletests

ATTRIBUTES = ["industry", "region", "product_type", "lead_source"]


def wins(chances):
    weights = np.array([1.0])
    for p in chances:
        weights = np.convolve(weights, [1 - p, p])
    return weights


def mean_gap(distributions):
    """The mean range of win rates: 1 - prod F - prod(1 - F), step by step over all rates."""
    sums = [np.cumsum(d) for d in distributions]
    sizes = sorted({len(d) - 1 for d in distributions})
    steps = sorted({Fraction(k, n) for n in sizes for k in range(n + 1)})
    total = 0.0
    for low, high in zip(steps, steps[1:]):
        F = np.array([c[int(low * (len(c) - 1))] for c in sums])
        total += float(high - low) * (1 - F.prod() - (1 - F).prod())
    return total


def describe(chances, won, names):
    n = np.array([len(p) for p in chances])
    expected = np.array([p.sum() for p in chances])
    variance = np.array([(p * (1 - p)).sum() for p in chances])
    z = (won - expected) / np.sqrt(variance)
    tails = [(d[: w + 1].sum(), d[w:].sum()) for d, w in zip(map(wins, chances), won)]
    p = [min(1, 2 * min(t)) for t in tails]
    adjusted = multipletests(p, method="fdr_bh")[1]
    rates = won / n
    print("gap", np.ptp(rates), "by chance", mean_gap([wins(p) for p in chances]))
    print("phi", (z**2).sum() / (len(n) - 1), "differ p", chi2.sf((z**2).sum(), len(n) - 1))
    for i in np.argsort(-won / expected)[[0, -1]]:
        print(names[i], "expected", expected[i], "ratio", won[i] / expected[i], "p", p[i], "adjusted", adjusted[i])
        half = norm.ppf(0.975) * np.sqrt(variance[i]) / expected[i]
        phi = max(1, (z**2).sum() / (len(n) - 1))
        print("    interval", won[i] / expected[i] - half, won[i] / expected[i] + half)
        print("    funnel", 1 - half * np.sqrt(phi), 1 + half * np.sqrt(phi))


ada, bob = np.full(40, 49 / 90), np.full(40, 49 / 90)
describe([ada, bob], np.array([24, 16]), ["Ada", "Bob"])
print("p of 24 and 16 of 40", [min(1, 2 * min(binom.cdf(w, 40, 49 / 90), binom.sf(w - 1, 40, 49 / 90))) for w in (24, 16)])

rows = list(csv.DictReader(open(sys.argv[1])))
won = np.array([r["outcome"] == "Won" for r in rows])
amount = np.array([round(float(r["deal_amount"]) * 100) for r in rows])
columns = [np.floor(np.log2(np.maximum(amount, 1)) * 4) / 4 - np.log2(100_000)]
for name in ATTRIBUTES:
    counts = Counter(r[name] for r in rows)
    baseline = min(counts, key=lambda v: (-counts[v], v))
    columns += [[r[name] == v for r in rows] for v in counts if v != baseline and counts[v] >= 20]
X = np.array(columns, dtype=float).T
chance = LogisticRegression(C=1, solver="newton-cholesky", tol=1e-14).fit(X, won).predict_proba(X)[:, 1]
names = sorted({r["sales_rep_id"] for r in rows})
of = np.array([names.index(r["sales_rep_id"]) for r in rows])
describe([chance[of == i] for i in range(len(names))], np.array([won[of == i].sum() for i in range(len(names))]), names)

n, w = np.bincount(of), np.bincount(of, weights=won)
rate = won.mean()
print("one common rate: phi", ((w - n * rate) ** 2 / (n * rate * (1 - rate))).sum() / (len(n) - 1), "gap by chance", mean_gap([binom.pmf(np.arange(k + 1), k, rate) for k in n]))
residual = won - chance
pairs = sum(residual[of == i].sum() ** 2 - (residual[of == i] ** 2).sum() for i in range(len(names)))
spread = chance * (1 - chance)
variance = sum(2 * (spread[of == i].sum() ** 2 - (spread[of == i] ** 2).sum()) for i in range(len(names)))
print("Tarone's z", pairs / np.sqrt(variance), "p", norm.sf(pairs / np.sqrt(variance)))
slope = (w * (w - 1)).sum() / (2 * rate) + ((n - w) * (n - w - 1)).sum() / (2 * (1 - rate)) - (n * (n - 1)).sum() / 2
print("common rate", rate, "slope of the likelihood at theta 0", slope)
