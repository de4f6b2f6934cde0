"""Prints the joint split of a change over several dimensions, by weighted least squares.

usage: python3 Tests/Oracles/joint_change.py [EXPORT.csv]
needs: requirements.txt
Without a file the deals are those of JointChangeTests.swift; with one, the real export's quarters
2024Q1 and 2024Q2 over industry, region, product and lead source.
"""
import sys

import numpy
import pandas
import statsmodels.api


def made():
    rows = range(400)
    return pandas.DataFrame({
        "region": [["Nord", "West", "Ost"][i * i % 3 if i % 5 else 2] for i in rows],
        "product": [["Skiff", "Sloop"][i * 7 % 13 % 2] for i in rows],
        "after": [float(i * 13 % 7 < 3 or i * i % 11 == 5) for i in rows],
        "won": [float(i * 37 % 11 < (6 if i % 3 else 3)) for i in rows],
        "amount": [100.0 + i * 53 % 97 * 10 for i in rows],
    }), ["region", "product"]


def real(path):
    deals = pandas.read_csv(path, parse_dates=["closed_date"])
    quarter = deals.closed_date.dt.to_period("Q").astype(str)
    deals = deals[quarter.isin(["2024Q1", "2024Q2"])].copy()
    deals["after"] = (quarter == "2024Q2").astype(float)
    deals["won"] = (deals.outcome == "Won").astype(float)
    deals["amount"] = deals.deal_amount.astype(float)
    return deals, ["industry", "region", "product_type", "lead_source"]


def split(deals, dimensions, weights):
    columns = pandas.get_dummies(deals[dimensions], drop_first=True).astype(float)
    columns.insert(0, "one", 1.0)
    columns["after"] = deals.after
    fit = statsmodels.api.WLS(deals.won, columns, weights=weights).fit(cov_type="HC0")
    print("  conversion", repr(float(fit.params["after"])), repr(float(fit.bse["after"])))
    sides = [(deals.after == side).values for side in (0, 1)]
    for dimension in dimensions + ["all"]:
        own = [c for c in columns if c not in ("one", "after")
               and (dimension == "all" or c.startswith(dimension + "_"))]
        values, effects = columns[own].values, fit.params[own].values
        moved = numpy.subtract(*[numpy.average(values[s], axis=0, weights=weights[s]) for s in sides[::-1]])
        variance = moved @ fit.cov_params().loc[own, own].values @ moved
        for side in sides:
            mass, level = weights[side], values[side] @ effects
            variance += numpy.sum((mass * (level - numpy.average(level, weights=mass))) ** 2) / mass.sum() ** 2
        print("  ", dimension, repr(float(moved @ effects)), repr(float(variance ** 0.5)))


deals, dimensions = real(sys.argv[1]) if len(sys.argv) > 1 else made()
for name, weights in (("count", numpy.ones(len(deals))), ("amount", deals.amount.values)):
    print(name)
    split(deals, dimensions, weights)
