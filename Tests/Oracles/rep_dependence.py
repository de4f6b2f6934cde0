"""Prints what the errors of a change grow by when the deals of a rep go together.

usage: python3 Tests/Oracles/rep_dependence.py
needs: requirements.txt
The change is the coefficient of a regression of winning on the period, weighted by count and by
amount; its errors clustered by rep, beside robust ones of independent deals. The deals are those of
RepDependenceTests.swift.
"""
import numpy
import statsmodels.api
from scipy.stats import chi2

ROWS = range(400)
REPS = numpy.array([i % 8 for i in ROWS])
AFTER = numpy.array([float(i * 13 % 7 < 3) for i in ROWS])
WON = numpy.array([float(i * 37 % 11 < 5 + (0 if i * 13 % 7 >= 3 else 3 if i % 8 < 4 else -3)) for i in ROWS])
AMOUNT = numpy.array([100.0 + i * 53 % 97 * 10 for i in ROWS])

design = numpy.column_stack([numpy.ones(len(ROWS)), AFTER])
for name, weights in [("count", numpy.ones(len(ROWS))), ("amount", AMOUNT)]:
    model = statsmodels.api.WLS(WON, design, weights=weights)
    together = model.fit(
        cov_type="cluster", cov_kwds={"groups": REPS, "use_correction": False}
    ).bse[1]
    alone = model.fit(cov_type="HC0").bse[1]
    reps = len(set(REPS))
    residual = weights * (WON - model.fit().fittedvalues)
    signed = numpy.where(AFTER == 1, 1 / weights[AFTER == 1].sum(), -1 / weights[AFTER == 0].sum())
    influence = signed * residual
    statistic = sum(
        influence[REPS == rep].sum() ** 2 / (influence[REPS == rep] ** 2).sum() for rep in set(REPS)
    )
    widening = numpy.sqrt(reps / (reps - 1)) * together / alone
    print(name, "widening", float(widening), "p", float(chi2.sf(statistic, reps - 1)))
