"""Prints the four parts of a change of the win rate by amount, straight from the definition.

usage: python3 Tests/Oracles/weighted_split.py
The deals are those of WeightedSplitTests.swift: segment, won, amount.
"""
from fractions import Fraction as F

BEFORE = [("A", 1, 10), ("A", 0, 20), ("A", 1, 30), ("B", 0, 40), ("B", 1, 15), ("C", 1, 25)]
AFTER = [("A", 1, 12), ("A", 0, 9), ("B", 0, 30), ("B", 1, 22), ("B", 1, 14), ("D", 0, 16), ("D", 1, 33)]


def of(deals, segment):
    inside = [(y, a) for g, y, a in deals if g == segment]
    if not inside:
        return None
    n, amount = len(inside), sum(a for _, a in inside)
    return F(n, len(deals)), F(amount, n), F(sum(y for y, _ in inside), n), F(sum(y * a for y, a in inside), amount)


names = sorted({g for g, _, _ in BEFORE + AFTER})
sides = [{g: of(deals, g) for g in names} for deals in (BEFORE, AFTER)]
p = [{g: (sides[t][g] or (F(0),))[0] for g in names} for t in (0, 1)]
m, r, v = ([{g: (sides[t][g] or sides[1 - t][g])[k] for g in names} for t in (0, 1)] for k in (1, 2, 3))


def s(deals, sizes):
    whole = sum(p[deals][g] * m[sizes][g] for g in names)
    return {g: p[deals][g] * m[sizes][g] / whole for g in names}


W = [sum(s(t, t)[g] * v[t][g] for g in names) for t in (0, 1)]
centre = {g: (v[0][g] + v[1][g]) / 2 - (W[0] + W[1]) / 2 for g in names}
mean = {g: (s(0, 0)[g] + s(1, 1)[g]) / 2 for g in names}
parts = {
    "countMix": sum(((s(1, 0)[g] - s(0, 0)[g]) + (s(1, 1)[g] - s(0, 1)[g])) / 2 * centre[g] for g in names),
    "sizeMix": sum(((s(0, 1)[g] - s(0, 0)[g]) + (s(1, 1)[g] - s(1, 0)[g])) / 2 * centre[g] for g in names),
    "conversion": sum(mean[g] * (r[1][g] - r[0][g]) for g in names),
    "sizeWin": sum(mean[g] * ((v[1][g] - r[1][g]) - (v[0][g] - r[0][g])) for g in names),
}
assert sum(parts.values()) == W[1] - W[0]
for name, value in parts.items():
    print(name, repr(float(value)))
