"""Prints the focus list of the real export, straight from its deals.

usage: python3 Tests/Oracles/focus.py EXPORT.csv
needs: requirements.txt
All deals closed by 2024-09-30; amounts of Core deals are tripled, so that products differ. One line
per measure and dimension: variance between, p of Cochran's Q; then per value: value, shrunken, 90 %
interval. FocusListTests.swift checks the lines.
"""
import sys

import pandas
from numpy import array
from scipy.optimize import brentq
from scipy.stats import chi2

deals = pandas.read_csv(sys.argv[1], parse_dates=["created_date", "closed_date"])
deals["amount"] = deals.deal_amount * deals.product_type.map({"Core": 3}).fillna(1)
deals["y"] = deals.amount * (deals.outcome == "Won")
deals["days"] = (deals.closed_date - deals.created_date).dt.days.clip(lower=1)
deals["one"] = 1.0
BORROWED, Z = 100, 1.644854


def error(group, exposure, within):
    residual = group.y - group.y.sum() / group[exposure].sum() * group[exposure]
    n = len(group)
    return ((residual**2).sum() + BORROWED * within) / (n - 1 + BORROWED) / (n * group[exposure].mean() ** 2)


def q(between, y, v):
    w = 1 / (v + between)
    return (w * (y - (w * y).sum() / w.sum()) ** 2).sum()


for measure, exposure in (("deal", "one"), ("day", "days")):
    whole = deals.y.sum() / deals[exposure].sum()
    for dimension in ("product_type", "region"):
        groups = {name: group for name, group in deals.groupby(dimension)}
        value = {name: g.y.sum() / g[exposure].sum() for name, g in groups.items()}
        within = sum(((g.y - value[name] * g[exposure]) ** 2).sum() for name, g in groups.items())
        within /= len(deals) - len(groups)
        variance = {name: error(g, exposure, within) for name, g in groups.items()}
        y, v = array(list(value.values())), array(list(variance.values()))
        between = 0.0 if q(0, y, v) <= len(y) - 1 else brentq(lambda t: q(t, y, v) - len(y) + 1, 0, 1e12, xtol=1e-9)
        print(measure, dimension, repr(float(between)), repr(float(chi2.sf(q(0, y, v), len(groups) - 1))))
        for name in groups:
            kept = between / (between + variance[name])
            shrunken = whole + kept * (value[name] - whole)
            half = Z * (kept * variance[name] + (1 - kept) ** 2 * error(deals, exposure, within)) ** 0.5
            print("   ", name, *(repr(float(x)) for x in (value[name], shrunken, shrunken - half, shrunken + half)))
