"""Expected values of LogRankTests: the log-rank test by lifelines and by statsmodels.

usage: python3 Tests/Oracles/log_rank.py
needs: requirements.txt
"""
import math

import numpy as np
from lifelines.statistics import logrank_test
from statsmodels.duration.survfunc import survdiff


def spells(count):
    """The deals of the test, from a generator that Swift can repeat."""
    state, rows = 12345, []
    for _ in range(count):
        values = []
        for _ in range(4):
            state = (1103515245 * state + 12345) % 2**31
            values.append(state / 2**31)
        rows.append((int(values[0] * 60), values[1] < 0.7, values[2] < 0.5, int(values[3] * 3)))
    return rows


rows = spells(200)
days, ended, later, stratum = (np.array(column) for column in zip(*rows))
ended, later = ended.astype(int), later.astype(int)

one = logrank_test(days[later == 0], days[later == 1], ended[later == 0], ended[later == 1])
print("one stratum: chi2", repr(one.test_statistic), "p", repr(one.p_value))
chi2, p = survdiff(days, ended, later)
print("statsmodels: chi2", repr(float(chi2)), "p", repr(float(p)))
chi2, p = survdiff(days, ended, later, strata=stratum)
print("three strata: chi2", repr(float(chi2)), "p", repr(float(p)))

observed = expected = variance = 0.0
for day in range(60):
    risk, d = days >= day, (days == day) & (ended == 1)
    n, n1, dead, dead1 = risk.sum(), (risk & (later == 1)).sum(), d.sum(), (d & (later == 1)).sum()
    if dead == 0:
        continue
    observed += dead1
    expected += dead * n1 / n
    if n > 1:
        variance += dead * (n1 / n) * (1 - n1 / n) * (n - dead) / (n - 1)
middle, half = (observed - expected) / variance, 1.959963984540054 / math.sqrt(variance)
print("pace", repr(math.exp(middle)), [repr(math.exp(middle - half)), repr(math.exp(middle + half))])
