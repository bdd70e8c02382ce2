package org.complang.table;

/// How a text is cut into rows and fields.
///
/// @param delimiter between two fields of a row
/// @param lineEnd the last byte of a row; a carriage return before it belongs to it too
public record Format(byte delimiter, byte lineEnd) {
    /// Characters that stand between fields, the usual ones first.
    public static final byte[] DELIMITERS = {',', '\t', ';', '|'};

    static final byte QUOTE = '"';
}
