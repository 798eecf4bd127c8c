"""Benchmarks: speed shown as ratios within one run, never asserted as a time in a test."""
