"""Prints tails of the normal, chi-squared and hypergeometric distributions, and Welch's statistic.

usage: python3 Tests/Oracles/tails.py
needs: requirements.txt
The arguments are those of NormalTests.swift, ChiSquareTests.swift, LabelPermutationTests.swift,
BinomialThresholdsTests.swift, MeanDifferenceTests.swift and LuckyGapTests.swift.
"""
import numpy
from scipy.integrate import quad
from scipy.stats import binom, chi2, chi2_contingency, hypergeom, norm, ttest_ind

for z in [0.5, 1.96, 3.3, -2.5758]:
    print("two-sided", z, float(2 * norm.sf(abs(z))))
for z in [-2.5, 0.0, 6]:
    print("below, above", z, float(norm.cdf(z)), float(norm.sf(z)))
for x, k in [(3.84, 1), (0.5, 3), (25, 10), (200, 100), (1e-3, 2), (400, 4)]:
    print("chi-squared above", x, k, float(chi2.sf(x, k)))
groups = numpy.array([[12, 20, 9], [18, 20, 31]])
print("homogeneity", float(chi2_contingency(groups, correction=False).pvalue))
dealt = hypergeom(100, 30, 40)
x = numpy.arange(31)
print("hypergeometric", float(dealt.mean()), float(dealt.var()))
print("    five or more away", float(dealt.pmf(x)[abs(x - 12) >= 5].sum()))
print("binomial", [float(p) for p in binom.pmf(range(6), 5, 0.3)])
a, b = [0.1, 0.4, 0.3, 0.8], [0.2, 0.9, 0.7]
print("welch", float(ttest_ind(b, a, equal_var=False).statistic))
for k in [2, 5, 10, 25]:
    mean = quad(lambda x: 1 - norm.cdf(x) ** k - norm.sf(x) ** k, -9, 9, epsabs=1e-13)[0]
    print("mean range of", k, mean)
