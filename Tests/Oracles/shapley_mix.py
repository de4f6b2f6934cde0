"""Prints the mix effect of two and three dimensions by Shapley's value, and its standard errors.

usage: python3 Tests/Oracles/shapley_mix.py
needs: requirements.txt
By brute force: a dimension's share is what it adds to the mix effect when the dimensions join one
after the other, averaged over all orders. The error is the infinitesimal jackknife: the derivative
of the share by the weight of every deal, taken by a complex step, so that it is exact to the last
digits. The deals are those of ShapleyMixTests.swift.
"""
import itertools

import numpy

ROWS = range(400)
DEALS = {
    "region": numpy.array([["Nord", "West", "Ost"][i * i % 3 if i % 5 else 2] for i in ROWS]),
    "product": numpy.array([["Skiff", "Sloop"][i * 7 % 13 % 2] for i in ROWS]),
    "leadSource": numpy.array([["Partner", "Fair"][i * 5 % 7 % 2] for i in ROWS]),
}
AFTER = numpy.array([i * 13 % 7 < 3 or i * i % 11 == 5 for i in ROWS])
WON = numpy.array([float(i * 37 % 11 < (6 if i % 3 else 3)) for i in ROWS])
AMOUNT = numpy.array([100.0 + i * 53 % 97 * 10 for i in ROWS])


def effects(dimensions, masses):
    """Mix and rate effect by the joint segments of the dimensions."""
    labels = ["|".join(parts) for parts in zip(*(DEALS[d] for d in dimensions))] or [""] * len(ROWS)
    labels = numpy.array(labels)
    sides = [~AFTER, AFTER]
    totals = [masses[s].sum() for s in sides]
    middle = sum((masses * WON)[s].sum() / t for s, t in zip(sides, totals)) / 2
    mix = rate = 0
    for segment in sorted(set(labels)):
        inside = [s & (labels == segment) for s in sides]
        shares = [masses[g].sum() / t for g, t in zip(inside, totals)]
        rates = [(masses * WON)[g].sum() / masses[g].sum() if g.any() else None for g in inside]
        rates = [r if r is not None else rates[1 - k] for k, r in enumerate(rates)]
        mix += (shares[1] - shares[0]) * ((rates[0] + rates[1]) / 2 - middle)
        rate += (shares[0] + shares[1]) / 2 * (rates[1] - rates[0])
    return mix, rate


def split(dimensions, masses):
    parts = dict.fromkeys(dimensions, 0)
    orders = list(itertools.permutations(dimensions))
    for order in orders:
        for place, dimension in enumerate(order):
            gain = effects(order[: place + 1], masses)[0] - effects(order[:place], masses)[0]
            parts[dimension] = parts[dimension] + gain / len(orders)
    mix, rate = effects(dimensions, masses)
    return numpy.array([*parts.values(), mix, rate])


for dimensions in [("region", "product"), ("region", "product", "leadSource")]:
    for weight, masses in [("count", numpy.ones(len(ROWS))), ("amount", AMOUNT)]:
        value = split(dimensions, masses)
        variance = 0
        for side in [~AFTER, AFTER]:
            n = side.sum()
            for i in numpy.flatnonzero(side):
                nudged = masses.astype(complex)
                nudged[i] *= 1 + 1e-30j
                variance = variance + (n * split(dimensions, nudged).imag / 1e-30) ** 2 / (n * (n - 1))
        print(weight, *dimensions, "mix", "conversion")
        print("  ", *value.tolist())
        print("  ", *numpy.sqrt(variance).tolist())
