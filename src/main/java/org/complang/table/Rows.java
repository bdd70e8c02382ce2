package org.complang.table;

/// Goes through rows. After [#next], each wanted field is a stretch of bytes in UTF-8 (where it is); one that is absent is empty. What is said here without being asked holds for rows that are no lines of a
/// text: they are whole, and no quotes stand around their fields. For one thread.
public interface Rows {
    /// What is wrong with a row; then its fields mean nothing.
    enum Fault {
        NONE,
        /// It has another number of fields than the header.
        FIELDS,
        /// A quoted field does not end, or something stands behind its end.
        QUOTES,
        /// It is longer than a row may be, or this is the rest of such a one.
        LENGTH
    }

    /// Goes to the next row; false where there is none.
    boolean next();

    /// Goes past rows that are all plain, and tells where they stand; [#next] goes on behind them.
    ///
    /// @return none where the next row is to be gone to by itself, if there is one
    default PlainRows ahead() {
        return PlainRows.NONE;
    }

    /// Goes to one of the rows of which [#ahead] told last.
    default void to(int row) {
        throw new UnsupportedOperationException("no rows are told of that are ahead");
    }

    default Fault fault() {
        return Fault.NONE;
    }

    /// The byte, from 1, of the row at which it is wrong.
    default int faultColumn() {
        return 1;
    }

    /// Whether the row is the last one and its line does not end: it may have been cut off.
    default boolean endsOpen() {
        return false;
    }

    /// Whether the row is such a one, and a wanted field its last, with no quote behind it: of that the end may be missing.
    default boolean endsOpen(int slot) {
        return false;
    }

    /// How many fields the row has.
    int fields();

    /// What stands between fields; below 0 where rows are no lines.
    default int delimiter() {
        return -1;
    }

    /// The line in which the row begins, or its number where rows are no lines; from 1.
    long line();

    /// The byte of the row, from 1, with which a wanted field begins; 1 where rows are no lines.
    default int column(int slot) {
        return 1;
    }

    /// The bytes in which a wanted field stands, followed by [Chunk#SLACK] others.
    byte[] bytes(int slot);

    /// Where it begins among them.
    int start(int slot);

    /// Where it ends.
    int end(int slot);

    /// The number that at most seven digits of it denote, where nothing else stands there; below 0 elsewhere.
    default long count(int slot) {
        int from = start(slot);
        return EightBytes.digits(bytes(slot), from, end(slot) - from);
    }

    /// Whether quotes are doubled in it.
    default boolean escaped(int slot) {
        return false;
    }

    /// The first of some wanted fields in which a quote stands that neither begins nor ends it nor is doubled, as where one of the two around a field is lost; -1 where there is none.
    default int strayQuote(int[] slots) {
        return -1;
    }

    /// Whether all that is being read is ASCII, and so UTF-8.
    boolean isAscii();

    /// A wanted field as a string.
    String text(int slot);

    /// The whole row as a string, as it is set aside.
    String row();
}
