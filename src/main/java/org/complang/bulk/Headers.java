package org.complang.bulk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complang.data.Identifiers;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Needs;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.table.Format;
import org.complang.table.TextFile;
import org.complang.wording.Phrase;
import org.complang.wording.Visible;

/// Looks at the headers of files.
final class Headers {
    /// Lines in which a header is looked for, lines of a title, and bytes that such a line has at most.
    private static final int LINES = 30;
    private static final int TITLE = 5;
    private static final int LONGEST = 1 << 10;

    private Headers() { }

    /// Where the names of columns stand.
    ///
    /// @param file the file as if it began with them
    /// @param delimiter what stands between them
    /// @param told whether another line of the file says so
    record Header(TextFile file, byte delimiter, boolean told, FilePlan plan) {
        List<String> names() {
            return plan.header;
        }
    }

    /// The first line of a file, or a line below it, if the first does not tell of whom rows speak and that one does: some files begin with a title, or with blank lines. What stands before the header is taken
    /// for a title only if it can hold no rows: few short lines, each of one field, whatever stands between fields.
    ///
    /// @param name the name of the file
    /// @param plan what is read of a file with such a header
    static Header find(String name, TextFile text, Function<List<String>, FilePlan> plan, Column partner) throws IOException {
        Header first = header(name, text, Optional.empty(), plan);
        Optional<Byte> told = text.delimiter();
        Header found = first;
        int titles = 0;
        for (int line = 1; found.plan.unknownKey(partner).isPresent(); line++) {
            boolean separator = line == 1 && told.isPresent();
            boolean holdsNoRow = found.file.length() <= LONGEST && (separator || isOfOneField(found.file));
            titles += separator || holdsNoRow && isBlank(found.file) ? 0 : 1;
            Optional<TextFile> below = holdsNoRow && titles <= TITLE && line < LINES ? found.file.below() : Optional.empty();
            if (below.isEmpty()) {
                return first;
            }
            found = header(name, below.get(), told, plan);
        }
        return found;
    }

    private static boolean isOfOneField(TextFile line) {
        for (byte delimiter : Format.DELIMITERS) {
            if (line.header(delimiter).stream().filter(name -> !name.isEmpty()).count() > 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(TextFile line) {
        return line.header(Format.DELIMITERS[0]).stream().allMatch(String::isEmpty);
    }

    /// The header that begins on the first line; where a quote is open at the end of that line, it goes on until none is.
    private static Header header(String name, TextFile text, Optional<Byte> told, Function<List<String>, FilePlan> plan) {
        byte first = told.orElseGet(() -> delimiter(name, text, plan));
        Optional<TextFile> whole = Optional.of(text);
        for (int lines = 1; lines < LINES && whole.filter(file -> file.header(first).isEmpty()).isPresent(); lines++) {
            whole = whole.flatMap(TextFile::longer);
        }
        TextFile file = whole.filter(longer -> !longer.header(first).isEmpty()).orElse(text);
        byte delimiter = file == text ? first : told.orElseGet(() -> delimiter(name, file, plan));
        return new Header(file, delimiter, told.isPresent(), plan.apply(file.header(delimiter)));
    }

    /// Tells what columns a file should have; false where its rows do not tell of which record they speak.
    ///
    /// @param name what messages call the file
    /// @param line where the header stands
    static boolean check(String name, int line, List<String> header, FilePlan plan, Column partner, Needs needs, Consumer<Diagnostic> diagnostics) {
        Optional<Table> unknown = plan.unknownKey(partner);
        for (FilePlan.Lacking lack : plan.lacking) {
            Optional<Column> key = lack.column().filter(column -> unknown.filter(table -> table == column.table() && table.key().contains(column)).isPresent());
            boolean ofKey = lack.ofPartner() || key.isPresent();
            // Where no row is taken, nothing else is wrong.
            if (ofKey || unknown.isEmpty() && lack.fields().stream().anyMatch(needs::needs)) {
                Place place = new Place.InData(name, line, 1, "");
                String names = String.join(", ", lack.names());
                if (lack.why() == FilePlan.Why.NESTED || lack.why() == FilePlan.Why.REPEATED) {
                    diagnostics.accept(Diagnostic.of(lack.why() == FilePlan.Why.NESTED ? Code.COLUMN_NESTED : Code.COLUMN_REPEATED, new Place.InData(name, line, 1, names), names));
                    continue;
                }
                Optional<String> nearest = lack.names().stream().map(column -> NearestName.of(column, header)).flatMap(Optional::stream).findFirst();
                Optional<String> unknownRecord = lack.ofPartner() ? Optional.of("partner") : key.map(column -> column.table().record());
                diagnostics.accept(unknownRecord.map(record -> Diagnostic.of(Code.NO_KEY_COLUMN, place, record, names))
                        .orElseGet(() -> Diagnostic.of(Code.COLUMN_MISSING, place, names, Phrase.of(isAbsent(lack, plan) ? "column.absent" : "column.not-known"), plan.source.declared() ? "source" : "table")).suggesting(nearest));
            }
        }
        return unknown.isEmpty();
    }

    /// The name of a column that may be one of those that are missing: it holds signs of control or letters that are lost, or it is like a missing one but for a quote or what nobody sees.
    static Optional<String> damaged(List<String> header, FilePlan plan) {
        Set<String> missing = plan.lacking.stream().flatMap(lack -> lack.names().stream()).map(Headers::legible).collect(Collectors.toSet());
        return header.stream().filter(name -> Identifiers.isDamaged(name) || !legible(name).equals(name) && missing.contains(legible(name))).findFirst();
    }

    /// The letters of a name that can be seen, without quotes.
    private static String legible(String name) {
        return Visible.text(name).equals(name) && name.indexOf('"') < 0 ? name
                : name.codePoints().filter(c -> c != '"' && !Visible.isHidden(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// Whether what the file does not tell is taken as not there: no source says that such files tell it, no column is called much like it, and no record is known by it.
    private static boolean isAbsent(FilePlan.Lacking lack, FilePlan plan) {
        return !plan.source.declared() && lack.why() == FilePlan.Why.ABSENT && lack.column().filter(column -> column.table().key().contains(column)).isEmpty();
    }

    /// What stands between the names of a header: that with which the file has most of the columns that are read.
    ///
    /// @param name the name of the file
    private static byte delimiter(String name, TextFile text, Function<List<String>, FilePlan> plan) {
        byte usual = usual(name);
        byte best = usual;
        int most = plan.apply(text.header(usual)).columnOf.length;
        for (byte delimiter : Format.DELIMITERS) {
            int found = plan.apply(text.header(delimiter)).columnOf.length;
            if (found > most) {
                best = delimiter;
                most = found;
            }
        }
        return best;
    }

    /// What usually stands there in a file that is called so.
    static byte usual(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(tsv|tab)(\\.gz)?") ? (byte) '\t' : (byte) ',';
    }
}
