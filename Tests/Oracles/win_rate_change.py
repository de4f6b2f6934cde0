"""Prints mix and rate effects and their standard errors, by the infinitesimal jackknife.

usage: python3 Tests/Oracles/win_rate_change.py
The derivative of an effect by the weight of a deal is taken by a complex step, so that it is exact
to the last digits.
The deals are those of WinRateChangeTests.swift: region, won, amount.
"""
import math

BEFORE = [("A", 1, 10), ("A", 0, 20), ("A", 1, 30), ("A", 0, 10), ("B", 0, 40), ("B", 1, 15), ("B", 0, 5), ("C", 1, 25)]
AFTER = [("A", 1, 12), ("A", 1, 18), ("A", 0, 9), ("B", 0, 30), ("B", 1, 22), ("B", 0, 14), ("D", 0, 16), ("D", 1, 33), ("D", 1, 8)]


def effects(w0, w1, by_amount):
    def side(deals, weights):
        mass, won = {}, {}
        for (g, y, a), w in zip(deals, weights):
            m = w * (a if by_amount else 1)
            mass[g] = mass.get(g, 0) + m
            won[g] = won.get(g, 0) + m * y
        total = sum(mass.values())
        return {g: m / total for g, m in mass.items()}, {g: won[g] / mass[g] for g in mass}, sum(won.values()) / total
    p0, r0, R0 = side(BEFORE, w0)
    p1, r1, R1 = side(AFTER, w1)
    out = {}
    for g in sorted(set(p0) | set(p1)):
        a, b = r0.get(g, r1.get(g)), r1.get(g, r0.get(g))
        dp, mp = p1.get(g, 0) - p0.get(g, 0), (p1.get(g, 0) + p0.get(g, 0)) / 2
        out[g, "mix"] = dp * ((a + b) / 2 - (R0 + R1) / 2)
        out[g, "rate"] = mp * (b - a)
        out[g, "sum"] = out[g, "mix"] + out[g, "rate"]
    for kind in ("mix", "rate"):
        out["all", kind] = sum(v for (g, k), v in out.items() if k == kind)
    return out


STEP = 1e-30

for by_amount in (False, True):
    ones = [1.0] * len(BEFORE), [1.0] * len(AFTER)
    base = effects(*ones, by_amount)
    variance = dict.fromkeys(base, 0.0)
    for side in (0, 1):
        n = len(ones[side])
        for i in range(n):
            nudged = [list(ones[0]), list(ones[1])]
            nudged[side][i] += STEP * 1j
            moved = effects(*nudged, by_amount)
            for k in base:
                phi = n * complex(moved[k]).imag / STEP
                variance[k] += phi * phi / (n * (n - 1))
    print("amount" if by_amount else "count")
    for k in base:
        print("  ", k, base[k], math.sqrt(variance[k]))
