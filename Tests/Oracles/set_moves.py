"""Prints the moves of one set of deals against the rest, counted deal by deal.

usage: python3 Tests/Oracles/set_moves.py
needs: requirements.txt
The arguments are those of SetMovesTests.swift. The error of the contribution is that of the delta method by numerical derivatives of its formula
with respect to every deal's weight, and shares nothing with the closed form of the program.
"""
import numpy as np

SET, WHOLE = ((55, 26), (86, 9)), ((400, 160), (400, 130))


def deals(period):
    (n, w), (N, W) = SET[period], WHOLE[period]
    inside = np.r_[np.ones(n), np.zeros(N - n)]
    won = np.r_[np.ones(w), np.zeros(n - w), np.ones(W - w), np.zeros(N - n - W + w)]
    return inside, won


def contribution(weights):
    sides = [(np.average(y, weights=g), np.average(s * y, weights=g), np.average(s, weights=g))
             for (s, y), g in zip(map(deals, (0, 1)), weights)]
    mean = (sides[0][0] + sides[1][0]) / 2
    return (sides[1][1] - mean * sides[1][2]) - (sides[0][1] - mean * sides[0][2])


weights = [np.ones(N) for N, _ in WHOLE]
value, variance, step = contribution(weights), 0.0, 1e-4
for period, side in enumerate(weights):
    influences = []
    for deal in range(len(side)):
        moved = [g.copy() for g in weights]
        moved[period][deal] += step
        up = contribution(moved)
        moved[period][deal] -= 2 * step
        influences.append((up - contribution(moved)) / (2 * step) * len(side))
    variance += np.sum(np.square(influences)) / (len(side) * (len(side) - 1))
print("contribution", float(value), "z", float(value / variance**0.5))

rates, parts = [], 0.0
for period in (1, 0):
    inside, won = deals(period)
    pair = []
    for group in (won[inside == 1], won[inside == 0]):
        pair.append(group.mean())
        parts += group.var() / len(group)
    rates.append(pair[0] - pair[1])
against = rates[0] - rates[1]
print("against the rest", float(against), "z", float(against / parts**0.5))

(n0, _), (n1, _) = SET
(N0, _), (N1, _) = WHOLE
pooled = (n0 + n1) / (N0 + N1)
change = n1 / N1 - n0 / N0
print("share", change, "z", (change / (pooled * (1 - pooled) * (1 / N0 + 1 / N1)) ** 0.5))
