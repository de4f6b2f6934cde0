"""Prints the bins of a reliability table, their error, and the gain of a log loss.

usage: python3 Tests/Oracles/reliability.py
needs: requirements.txt
The planted scores are those of ReliabilityTests.swift and LossGainTests.swift.
"""

import numpy
from sklearn.calibration import calibration_curve
from sklearn.metrics import log_loss
from statsmodels.stats.proportion import proportion_confint


def planted(deals):
    """Scores with ties, and outcomes that follow them loosely."""
    index = numpy.arange(deals)
    scores = ((index * 37) % 101 + (index * 11) % 17) / 160.0
    won = ((index * 29) % 97) / 97.0 < 0.15 + 0.6 * scores
    return scores, won


def bins(scores, won, count):
    observed, predicted = calibration_curve(won, scores, n_bins=count, strategy="quantile")
    cuts = numpy.percentile(scores, numpy.linspace(0, 1, count + 1) * 100)
    bin_of = numpy.searchsorted(cuts[1:-1], scores)
    for number in numpy.unique(bin_of):
        inside = bin_of == number
        low, high = proportion_confint(won[inside].sum(), inside.sum(), method="wilson")
        print(inside.sum(), won[inside].sum(), scores[inside].mean(), low, high)
    sizes = [(bin_of == number).sum() for number in numpy.unique(bin_of)]
    print("curve agrees", len(observed) == len(sizes))
    print("error", numpy.average(abs(observed - predicted), weights=sizes))


for deals, count in [(300, 10), (45, 4)]:
    print(deals)
    bins(*planted(deals), count)

scores, won = planted(300)
scores[scores == 0] = 1e-9
gain = numpy.array(
    [log_loss([w], [0.4], labels=[0, 1]) - log_loss([w], [s], labels=[0, 1]) for w, s in zip(won, scores)]
)
print("gain", gain.mean(), gain.std(ddof=1) / numpy.sqrt(300))
