"""Sentences held against what reports say: 相符, 不符, 查无, 存疑, 推算相符, 推算不符."""
