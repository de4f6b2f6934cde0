"""Prints what isotonic regression makes of margins, with ties and weights.

usage: python3 Tests/Oracles/isotonic.py
needs: requirements.txt
The deals are those of IsotonicCalibrationTests.swift.
"""

import numpy
from sklearn.isotonic import IsotonicRegression


def planted(deals):
    """Margins with ties, outcomes that follow them loosely, and weights of a half, a third or one."""
    index = numpy.arange(deals)
    margins = ((index * 37) % 101 - 50) / 20.0
    won = ((index * 29) % 97) / 97.0 < 1 / (1 + numpy.exp(-margins)) * 0.6 + 0.2
    weights = 1.0 / (1 + index % 3)
    return margins, won, weights


asked = [-9, -2.5, -1.93, -1, -0.31, 0, 0.02, 0.77, 1.4142, 2.2, 2.5, 9]
for deals in [12, 60, 300]:
    margins, won, weights = planted(deals)
    fitted = IsotonicRegression(out_of_bounds="clip").fit(margins, won.astype(float), weights)
    print(deals, len(fitted.X_thresholds_), repr(fitted.predict(asked).tolist()))
    print("  ends", fitted.y_thresholds_[[0, -1]], "mean", numpy.average(won, weights=weights))
