"""Prints beta distribution functions and quantiles for IncompleteBetaTests.swift.

usage: python3 Tests/Oracles/incomplete_beta.py
needs: requirements.txt
"""
from scipy.stats import beta

PLACES = [(0.5, 2, 3), (0.3, 0.5, 0.5), (0.001, 0.2, 4), (0.46, 1200, 1400), (0.9, 40, 3.5), (0.4527, 92_000, 111_000), (0.0002, 3, 20_000)]
CHANCES = [(0.025, 34.2, 29.1), (0.975, 34.2, 29.1), (0.025, 0.4, 12), (0.975, 0.4, 12), (0.975, 8, 0.3), (0.025, 1, 1), (0.5, 0.02, 0.03),
           (0.025, 1.5e3, 2.5e3), (0.975, 67_000, 32_500), (0.025, 4.5e7, 5.5e7), (0.975, 1e-3, 2), (0.3, 150, 0.8)]

for x, a, b in PLACES:
    print(f"({x}, {a}, {b}, {float(beta.cdf(x, a, b))!r}),")
print()
for p, a, b in CHANCES:
    print(f"({p}, {a}, {b}, {float(beta.ppf(p, a, b))!r}),")
