"""Prints p-values adjusted by Benjamini and Hochberg, of made ones and of exact binomial tests.

usage: python3 Tests/Oracles/false_discovery.py
needs: requirements.txt
The values are those of FalseDiscoveryTests.swift and RepJudgementTests.swift.
"""
from scipy.stats import binomtest
from statsmodels.stats.multitest import multipletests

MADE = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
EXACT = [binomtest(won, 100).pvalue for won in (50, 62, 65)]

for p in (MADE, EXACT):
    print(*map(float, p))
    print("   ", *multipletests(p, method="fdr_bh")[1].tolist())
