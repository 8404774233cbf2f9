"""Printed numbers as intervals, equations between them, a calculation as a Chinese sentence."""
