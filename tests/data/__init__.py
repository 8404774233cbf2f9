"""Tests over the curated data itself; they read the files of the data folder and nothing else."""
