"""Prints the gain in log loss, the area under the curve, the calibration line and the bins of several looks at each deal.

usage: python3 Tests/Oracles/looks.py
needs: requirements.txt
The planted looks are those of PlantedLooks.swift: deals are looked at one to five times.
"""

import numpy
import statsmodels.api as sm
from sklearn.metrics import roc_auc_score
from statsmodels.stats.proportion import proportion_confint


def planted(deals):
    """Looks with ties in their scores; all looks at a deal have its outcome."""
    rows = [(deal, look) for deal in range(deals) for look in range(1 + (deal * 7) % 5)]
    deal, look = numpy.array(rows).T
    scores = ((deal * 37) % 101 + (deal * 11 + look * 23) % 29 + 1) / 160.0
    won = ((deal * 29) % 97) / 97.0 < 0.15 + 0.6 * ((deal * 37) % 101) / 160.0
    return deal, scores, won


def gain(deal, scores, won, base):
    """The mean difference of log losses, its error clustered by deal, twice."""
    chance = numpy.where(won, scores, 1 - scores)
    other = numpy.where(won, base, 1 - base)
    gains = numpy.log(chance) - numpy.log(other)
    one = numpy.ones(len(gains))
    ols = sm.OLS(gains, one).fit(cov_type="cluster", cov_kwds={"groups": deal})
    gee = sm.GEE(gains, one, groups=deal).fit(cov_type="robust")
    count = len(numpy.unique(deal))
    print("gain", ols.params[0], ols.bse[0], "GEE", gee.bse[0] * numpy.sqrt(count / (count - 1)))


def area(deal, scores, won):
    """The clustered area of Obuchowski (1997), literally: S10, S01 and S11."""
    x, z = scores[won], scores[~won]
    psi = (x[:, None] > z[None, :]) + 0.5 * (x[:, None] == z[None, :])
    above, below = psi.mean(1), psi.mean(0)
    value = psi.mean()
    assert abs(value - roc_auc_score(won, scores)) < 1e-12
    numbers = numpy.unique(deal)
    m = numpy.array([(deal[won] == number).sum() for number in numbers])
    n = numpy.array([(deal[~won] == number).sum() for number in numbers])
    v10 = numpy.array([above[deal[won] == number].sum() for number in numbers])
    v01 = numpy.array([below[deal[~won] == number].sum() for number in numbers])
    i10, i01, i = (m > 0).sum(), (n > 0).sum(), len(numbers)
    s10 = i10 / ((i10 - 1) * m.sum()) * ((v10 - m * value) ** 2).sum()
    s01 = i01 / ((i01 - 1) * n.sum()) * ((v01 - n * value) ** 2).sum()
    s11 = i / (i - 1) * ((v10 - m * value) * (v01 - n * value)).sum()
    variance = s10 / m.sum() + s01 / n.sum() + 2 * s11 / (m.sum() * n.sum())
    delong = above.var(ddof=1) / len(x) + below.var(ddof=1) / len(z)
    print("area", value, numpy.sqrt(variance), "of single looks", numpy.sqrt(delong))


def line(deal, scores, won):
    """The logistic regression of the outcome on the log-odds, its errors clustered by deal."""
    odds = sm.add_constant(numpy.log(scores / (1 - scores)))
    kinds = {"groups": deal, "use_correction": False}
    fit = sm.Logit(won.astype(float), odds).fit(disp=0, cov_type="cluster", cov_kwds=kinds)
    count = len(numpy.unique(deal))
    errors = fit.bse * numpy.sqrt(count / (count - 1))
    for name, value, error in zip(["intercept", "slope"], fit.params, errors):
        print(name, value, error)


def bins(deal, scores, won, count):
    """Bins of equally many looks with Wilson's bounds for Kish's effective number of deals."""
    cuts = numpy.percentile(scores, numpy.linspace(0, 1, count + 1) * 100)
    bin_of = numpy.searchsorted(cuts[1:-1], scores)
    for number in range(count):
        inside = bin_of == number
        looks = numpy.bincount(deal[inside])
        effective = looks.sum() ** 2 / (looks**2).sum()
        share = won[inside].mean()
        low, high = proportion_confint(share * effective, effective, method="wilson")
        print(inside.sum(), won[inside].sum(), (looks > 0).sum(), effective, low, high)


for number in [60, 300]:
    data = planted(number)
    deal, scores, won = data
    print(number, "deals", len(deal), "looks", won.sum(), "won")
    gain(*data, 0.4)
    area(*data)
    line(*data)
    first = numpy.concatenate([[True], deal[1:] != deal[:-1]])
    area(deal[first], scores[first], won[first])
    print("Brier", ((scores - won) ** 2).mean())
bins(*planted(300), 10)
