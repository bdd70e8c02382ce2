package org.complang.bench.data;

import java.io.IOException;

/// Writes records field by field, in one format; the fields of each record come in the same order.
interface RecordWriter {
    /// A value that is missing, where numbers are expected.
    int MISSING = Integer.MIN_VALUE;

    /// A name or a text as it stands in each format.
    record Word(String text, byte[] csv, byte[] tsv, byte[] json) {
        static Word of(String text) {
            return new Word(text, Bytes.of(quoted(text, ',')), Bytes.of(quoted(text, '\t')), Bytes.of('"' + text.replace("\"", "\\\"") + '"'));
        }

        private static String quoted(String text, char separator) {
            return text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }

    void begin() throws IOException;

    void end() throws IOException;

    /// @param value null where it is missing
    void text(Word name, Word value) throws IOException;

    void id(Word name, char letter, long number) throws IOException;

    void tenant(Word name, long high, long low) throws IOException;

    void number(Word name, int value) throws IOException;

    /// @param value 0 for no, 1 for yes
    void yesNo(Word name, int value) throws IOException;

    void day(Word name, int epochDay) throws IOException;

    void month(Word name, int year, int month) throws IOException;
}
