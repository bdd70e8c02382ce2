package org.complang.table;

/// Finds out whether two quotes too much have joined what are rows, though the number of fields is right.
final class Joined {
    /// Where a row has fewer fields, its lines may well look like rows by chance.
    private static final int FEWEST = 3;

    private Joined() { }

    /// Whether each line of a row of several lines would be a row by itself. In a line in which a quote is too much, quotes mean nothing.
    static boolean areRows(byte[] bytes, int from, int to, Format format, int columns) {
        if (columns < FEWEST) {
            return false;
        }
        int start = from;
        for (int place = from; place <= to; place++) {
            if (place == to || bytes[place] == format.lineEnd()) {
                if (fields(bytes, start, place, format.delimiter()) != columns) {
                    return false;
                }
                start = place + 1;
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
