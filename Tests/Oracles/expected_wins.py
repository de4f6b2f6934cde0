"""Prints logistic coefficients with a ridge of 1 and a free intercept, and the chances of deals.

usage: python3 Tests/Oracles/expected_wins.py
needs: requirements.txt
By the root of the penalised score. The tables are those of RidgeLogisticTests.swift and
ExpectedWinsTests.swift.
"""
import numpy
from scipy.optimize import root


def fit(features, closed, won):
    x = numpy.column_stack([numpy.ones(len(features)), features])
    ridge = numpy.r_[0, numpy.ones(x.shape[1] - 1)]

    def score(b):
        return x.T @ (won - closed / (1 + numpy.exp(-x @ b))) - ridge * b

    def slope(b):
        p = 1 / (1 + numpy.exp(-x @ b))
        return -(x.T * (closed * p * (1 - p))) @ x - numpy.diag(ridge)

    b = root(score, numpy.zeros(x.shape[1]), jac=slope, tol=1e-15).x
    return b, 1 / (1 + numpy.exp(-x @ b))


table = numpy.array([[0, 0], [1, 0], [0, 1], [2, 1]], float)
coefficients, chances = fit(table, numpy.array([40.0, 30, 20, 10]), numpy.array([10.0, 15, 12, 9]))
print("ridge", *coefficients.tolist(), "last chance", float(chances[-1]))

I = range(300)
WON = numpy.array([float((i * 7919) % 10 < 3 + 2 * (i % 3) + i // 3 % 2) for i in I])
LEVEL = numpy.log2(1e5)
FEATURES = numpy.array(
    [
        [
            numpy.floor(numpy.log2(1e5 * (1 + i * 37 % 211)) * 4) / 4 - LEVEL,
            i % 3 == 0, i % 3 == 1, i // 3 % 2 == 1, i // 7 % 2 == 1,
        ]
        for i in I
    ],
    float,
)
_, chances = fit(FEATURES, numpy.ones(300), WON)
print("chances", *(f"{i} {chances[i]!r}" for i in (0, 1, 50, 124, 299)), "sum", chances.sum())
