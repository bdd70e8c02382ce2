package org.complang.wording;

import org.apache.commons.numbers.fraction.BigFraction;

/// A number with its unit.
public record Amount(BigFraction number, Unit unit) { }
