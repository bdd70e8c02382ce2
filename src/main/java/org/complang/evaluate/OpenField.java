package org.complang.evaluate;

import org.complang.model.Column;

/// A field of a record that is not known and on which something hangs.
public record OpenField(Column column, int row) { }
