package org.complang.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

/// Looks at the headers of files.
final class Headers {
    private Headers() { }

    /// Tells what columns a file should have; false where its rows do not tell of which record they speak.
    ///
    /// @param name what messages call the file
    static boolean check(String name, List<String> header, FilePlan plan, Column partner, Needs needs, Consumer<Diagnostic> diagnostics) {
        Optional<Table> unknown = plan.unknownKey(partner);
        for (FilePlan.Lacking lack : plan.lacking) {
            Optional<Column> key = lack.column().filter(column -> unknown.filter(table -> table == column.table() && table.key().contains(column)).isPresent());
            if (lack.ofPartner() || key.isPresent() || lack.fields().stream().anyMatch(needs::needs)) {
                Place place = new Place.InData(name, 1, 1, "");
                String names = String.join(", ", lack.names());
                if (lack.repeated()) {
                    diagnostics.accept(Diagnostic.of(Code.COLUMN_REPEATED, new Place.InData(name, 1, 1, names), names));
                    continue;
                }
                Optional<String> nearest = lack.names().stream().map(column -> NearestName.of(column, header)).flatMap(Optional::stream).findFirst();
                Optional<String> unknownRecord = lack.ofPartner() ? Optional.of("partner") : key.map(column -> column.table().record());
                diagnostics.accept(unknownRecord.map(record -> Diagnostic.of(Code.NO_KEY_COLUMN, place, record, names))
                        .orElseGet(() -> Diagnostic.of(Code.COLUMN_MISSING, place, names, Phrase.of(plan.source.declared() ? "column.not-known" : "column.absent"), plan.source.declared() ? "source" : "table")).suggesting(nearest));
            }
        }
        return unknown.isEmpty();
    }

    /// What stands between the names of a header: that with which the file has most of the columns that are read.
    ///
    /// @param name the name of the file
    static byte delimiter(String name, TextFile text, Function<List<String>, FilePlan> plan) {
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
