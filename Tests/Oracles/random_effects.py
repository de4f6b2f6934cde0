"""Prints the variance between groups by Paule and Mandel, and the p of Cochran's Q.

usage: python3 Tests/Oracles/random_effects.py
needs: requirements.txt
The groups are those of RandomEffectsTests.swift and FamilyWiseTests.swift.
"""
from numpy import array
from scipy.stats import chi2
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests

GROUPS = [
    ([12.1, 8.4, 15.3, 9.9, 11.0], [1.2, 0.8, 2.5, 1.1, 0.6]),
    ([0.31, 0.29, 0.30, 0.33], [0.01, 0.02, 0.015, 0.01]),
    ([100.0, 250.0], [400.0, 900.0]),
]
for values, variances in GROUPS:
    result = combine_effects(array(values), array(variances), method_re="iterated", atol=1e-14, maxiter=1000)
    print(repr(max(0.0, float(result.tau2))), repr(float(chi2.sf(result.q, len(values) - 1))))

print([float(p) for p in multipletests([0.01, 0.04, 0.03, 0.005, 0.5], method="holm")[1]])
