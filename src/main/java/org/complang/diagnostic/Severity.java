package org.complang.diagnostic;

/// How much a diagnostic weighs: an error makes the exit code 1, a warning does not.
public enum Severity { ERROR, WARNING }
