package org.complang.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.complang.bulk.DataFiles.DataFile;
import org.complang.bulk.DataFiles.Kind;
import org.complang.bulk.Merge.Entry;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.wording.Phrase;

/// Finds partners that stand in several documents, or in documents and in tables, and so are decided several times. Of those of documents a few bytes each are kept, up to a limit, behind which nothing
/// more is found; none where all stand in tables. For one thread.
final class Repeated {
    private final List<String> files = new ArrayList<>();
    private final Consumer<Diagnostic> diagnostics;
    private final int most;
    private long[] hashes = new long[1 << 10];
    private int count;
    private Entry last;

    /// @param memory bytes that may be held
    Repeated(List<DataFile> files, long memory, Consumer<Diagnostic> diagnostics) {
        files.stream().filter(file -> file.kind() == Kind.DOCUMENTS).forEach(file -> this.files.add(file.path().toString()));
        this.diagnostics = diagnostics;
        this.most = (int) Math.min(1 << 26, memory / Long.BYTES / 4);
    }

    /// The next of all results in any order, those of documents first.
    void inAnyOrder(Entry entry) {
        boolean isDocument = entry.order() > 0;
        if (!isDocument && count == 0) {
            return;
        }
        if (isDocument ? !add(hash(entry.partner())) : slot(hash(entry.partner())) < 0) {
            tell(entry, isDocument);
        }
    }

    /// The next of all results in the order of identifiers.
    void inOrder(Entry entry) {
        if (last != null && last.partner().equals(entry.partner())) {
            tell(entry, last.order() > 0);
        }
        last = entry;
    }

    private void tell(Entry entry, boolean onlyDocuments) {
        Optional<String> file = Optional.of(entry.order()).filter(order -> order > 0).map(order -> files.get((int) (order - 1 >>> 32)));
        diagnostics.accept(diagnostic(file.<Place>map(Place.InFile::new).orElseGet(() -> new Place.InData(entry.partner(), 0, 0, "")), entry.partner(), onlyDocuments));
    }

    /// @param onlyDocuments whether the partner stands in documents alone, and not also in tables
    static Diagnostic diagnostic(Place place, String partner, boolean onlyDocuments) {
        return Diagnostic.of(Code.PARTNER_REPEATED, place, partner, Phrase.of(onlyDocuments ? "repeated.in-documents" : "repeated.in-tables"));
    }

    /// 64 bits, so that two identifiers of some millions hardly ever have the same; never 0.
    private static long hash(String partner) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < partner.length(); i++) {
            hash = (hash ^ partner.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }

    /// Where a hash is to be put; below 0 where it is.
    private int slot(long hash) {
        int slot = (int) (hash >>> 7) & hashes.length - 1;
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return -1;
            }
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /// False where it is there already.
    private boolean add(long hash) {
        int slot = slot(hash);
        if (slot < 0 || count == most) {
            return slot >= 0;
        }
        hashes[slot] = hash;
        if (++count * 2 > hashes.length) {
            long[] before = hashes;
            hashes = new long[before.length * 2];
            for (long kept : before) {
                if (kept != 0) {
                    hashes[slot(kept)] = kept;
                }
            }
        }
        return true;
    }
}
