package org.complang.table;

/// Rows of text that follow one another, each on a line of its own with all its fields, and quotes around whole fields only: where their wanted fields stand. A quoted field is given without its quotes; one
/// that is absent is empty.
public final class PlainRows {
    /// No rows.
    public static final PlainRows NONE = new PlainRows(0);
    /// The most rows that are found at once, and the most places that are written down: they stay in the caches.
    private static final int MOST = 1 << 8;
    private static final int PLACES = 1 << 13;

    private final int wanted;
    /// For each row, and in it for each wanted field, where it begins and where it ends.
    int[] places;
    /// Where the lines of rows end.
    int[] stops = new int[1];
    byte[] bytes = Chunk.NOTHING;
    int count;

    /// @param wanted how many fields of a row are wanted
    PlainRows(int wanted) {
        this.wanted = wanted;
        this.places = new int[2 * wanted];
    }

    /// Makes room for several rows, where there is room for one alone.
    ///
    /// @return for how many
    int room() {
        if (stops.length == 1) {
            int rows = Math.clamp(PLACES / Math.max(1, places.length), 1, MOST);
            places = new int[rows * places.length];
            stops = new int[rows];
        }
        return stops.length;
    }

    public int count() {
        return count;
    }

    /// The bytes in which the fields stand, each followed by [Chunk#SLACK] others.
    public byte[] bytes() {
        return bytes;
    }

    /// Where a wanted field of a row, by its number among these from 0, begins.
    public int start(int row, int slot) {
        return places[2 * (row * wanted + slot)];
    }

    /// Where it ends.
    public int end(int row, int slot) {
        return places[2 * (row * wanted + slot) + 1];
    }
}
