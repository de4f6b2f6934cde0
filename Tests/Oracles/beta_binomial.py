"""Prints the most likely beta-binomial families for BetaBinomialTests.swift.

usage: python3 Tests/Oracles/beta_binomial.py
needs: requirements.txt
A simplex over scipy's own probabilities finds the hill, Newton's method on its score the top.
"""
import numpy as np
from scipy.optimize import minimize, root
from scipy.special import betaln, digamma
from scipy.stats import beta, betabinom

FAMILIES = {
    "spread": ([40, 55, 62, 38, 120, 9, 75, 66], [28, 21, 45, 12, 61, 7, 22, 50]),
    "two kinds": ([200, 200, 200, 210, 190], [60, 62, 58, 150, 140]),
    "alike": ([40, 40, 40, 40], [20, 21, 19, 20]),
    "few deals": ([2, 3, 4, 1, 5, 2, 3, 8], [2, 0, 4, 1, 1, 0, 3, 2]),
    "one large": ([20_000, 50, 60, 70], [9_000, 20, 40, 30]),
}

for name, (closed, won) in FAMILIES.items():
    n, w = np.array(closed), np.array(won)

    def loss(v):
        # Below, scipy's differences of log gamma functions are noise.
        mean, theta = 1 / (1 + np.exp(-v[0])), np.exp(max(v[1], -13))
        return -betabinom.logpmf(w, n, mean / theta, (1 - mean) / theta).sum()

    def score(v):
        mean, theta = v
        a, b = mean / theta, (1 - mean) / theta
        by_a = (digamma(w + a) - digamma(a) - digamma(n + a + b) + digamma(a + b)).sum()
        by_b = (digamma(n - w + b) - digamma(b) - digamma(n + a + b) + digamma(a + b)).sum()
        return [(by_a - by_b) / theta, -(a * by_a + b * by_b) / theta]

    rate = w.sum() / n.sum()
    best = min((minimize(loss, [np.log(rate / (1 - rate)), start], method="Nelder-Mead",
                         options={"xatol": 1e-9, "fatol": 1e-13, "maxiter": 9999}) for start in (-8, -5, -2, 0)), key=lambda r: r.fun)
    mean, theta = 1 / (1 + np.exp(-best.x[0])), np.exp(max(best.x[1], -13))
    pooled = (w * np.log(rate) + (n - w) * np.log(1 - rate)).sum()
    coefficients = (-betaln(w + 1, n - w + 1) - np.log(n + 1)).sum()
    print(name, "pooled", rate, "log likelihood", pooled)
    if -best.fun - coefficients <= pooled + 1e-6:
        print("   theta 0: the hill found reaches", -best.fun - coefficients, "at theta", theta)
        continue
    mean, theta = root(score, [mean, theta], tol=1e-15).x
    value = betabinom.logpmf(w, n, mean / theta, (1 - mean) / theta).sum() - coefficients
    print(f"   mean {float(mean)!r} theta {float(theta)!r} log likelihood {float(value)!r}")
    a, b = mean / theta + w[0], (1 - mean) / theta + n[0] - w[0]
    print(f"   first member: rate {float(a / (a + b))!r} interval {[float(x) for x in beta.ppf([0.025, 0.975], a, b)]}")
