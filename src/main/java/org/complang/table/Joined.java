package org.complang.table;

/// Finds out whether two quotes too much have joined what are rows, though the number of fields is right.
final class Joined {
    /// Where a row has fewer fields, its lines may well look like rows by chance.
    private static final int FEWEST = 3;

    private Joined() { }

    /// Whether the first and the last line of a row of several lines would be rows by themselves, and most of those between: other lines, such as a remark, may stand among rows, and blank ones say
    /// nothing. In a line in which a quote is too much, quotes mean nothing.
    static boolean areRows(byte[] bytes, int from, int to, Format format, int columns) {
        if (columns < FEWEST) {
            return false;
        }
        int rows = 0;
        int others = 0;
        int start = from;
        for (int place = from; place <= to; place++) {
            if (place == to || bytes[place] == format.lineEnd()) {
                boolean row = fields(bytes, start, place, format.delimiter()) == columns;
                if (!row && (start == from || place == to)) {
                    return false;
                }
                rows += row ? 1 : 0;
                others += row || isBlank(bytes, start, place) ? 0 : 1;
                start = place + 1;
            }
        }
        return rows > others;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int place = from; place < to; place++) {
            if (bytes[place] > ' ' || bytes[place] < 0) {
                return false;
            }
        }
        return true;
    }

    private static int fields(byte[] bytes, int from, int to, byte delimiter) {
        int all = 1;
        int outside = 1;
        boolean within = false;
        for (int place = from; place < to; place++) {
            if (bytes[place] == Format.QUOTE) {
                within = !within;
            } else if (bytes[place] == delimiter) {
                all++;
                outside += within ? 0 : 1;
            }
        }
        return within ? all : outside;
    }
}
