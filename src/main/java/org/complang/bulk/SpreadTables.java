package org.complang.bulk;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complang.decision.Decision;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Evaluator;
import org.complang.evaluate.Needs;
import org.complang.model.Competency;
import org.complang.model.Shape;
import org.complang.model.Source;
import org.complang.table.Chunk;
import org.complang.table.Rows;

/// Decides the partners of tables whose rows others read and bring together, perhaps on several machines, just as [Bulk] decides them. What matters of a row becomes a few bytes ([Taking]); where all
/// bytes of a partner have come together, the partner is decided ([Batch]). Immutable; whoever makes it of the same programme, day and tables can go on with the bytes of others.
public final class SpreadTables {
    private final Evaluator evaluator;
    private final LocalDate asOf;
    private final Predicate<Competency> wanted;
    private final List<FilePlan> plans;

    /// A table of the data model.
    ///
    /// @param name what it is called: as the list is in data, the partners themselves as the plural of their record; letter case does not matter
    /// @param columns the names of its columns, in their order
    public record Header(String name, List<String> columns) implements Serializable {
        public Header {
            columns = List.copyOf(columns);
        }
    }

    private SpreadTables(Evaluator evaluator, LocalDate asOf, Predicate<Competency> wanted, List<FilePlan> plans) {
        this.evaluator = evaluator;
        this.asOf = asOf;
        this.wanted = wanted;
        this.plans = List.copyOf(plans);
    }

    /// Works out what is read of tables; nothing where there is an error.
    ///
    /// @param wanted which competencies are decided
    /// @param diagnostics is told of tables that the data model does not have, and of columns that tables lack
    public static Optional<SpreadTables> of(Evaluator evaluator, LocalDate asOf, Predicate<Competency> wanted, List<Header> tables, Consumer<Diagnostic> diagnostics) {
        Shape shape = evaluator.programme().shape();
        List<Source> sources = shape.tables().stream().map(table -> Source.ofTable(shape, table)).toList();
        List<String> names = sources.stream().flatMap(source -> source.files().stream()).toList();
        Needs needs = Needs.of(evaluator.programme(), asOf, wanted);
        List<FilePlan> plans = new ArrayList<>();
        AtomicBoolean good = new AtomicBoolean(true);
        Consumer<Diagnostic> noting = diagnostic -> {
            good.compareAndSet(true, !diagnostic.isError());
            diagnostics.accept(diagnostic);
        };
        for (Header table : tables) {
            Optional<Source> source = sources.stream().filter(one -> one.files().stream().anyMatch(name -> name.equalsIgnoreCase(table.name))).findFirst();
            if (source.isEmpty()) {
                noting.accept(Diagnostic.of(Code.NO_SOURCE, new Place.InFile(table.name), String.join(", ", names)).suggesting(NearestName.of(table.name.toLowerCase(Locale.ROOT), names)));
                continue;
            }
            FilePlan plan = FilePlan.of(source.get(), shape.partnerKey(), table.columns, Optional.of(needs));
            Headers.check(table.name, 1, table.columns, plan, shape.partnerKey(), needs, noting);
            plans.add(plan);
        }
        return good.get() ? Optional.of(new SpreadTables(evaluator, asOf, wanted, plans)) : Optional.empty();
    }

    /// The columns of a table that are read, by their places from 0, in the order in which [Taking#row] wants their texts.
    ///
    /// @param table the place of the table among those given, from 0
    public int[] columns(int table) {
        return plans.get(table).columnOf.clone();
    }

    /// The place, from 0, of the column that tells of which partner a row speaks.
    public int partnerColumn(int table) {
        FilePlan plan = plans.get(table);
        return plan.columnOf[plan.entries.getFirst().fields().getFirst().slots()[0]];
    }

    /// Begins to take rows of a table.
    public Taking taking(int table) {
        return new Taking(plans.get(table), table + KeptRow.PLANS);
    }

    /// Begins to bring partners together.
    ///
    /// @param diagnostics is told what differs between records that should be one
    public Batch batch(Consumer<Diagnostic> diagnostics) {
        return new Batch(diagnostics);
    }

    /// What is kept of a row.
    ///
    /// @param partner the identifier of the partner of whom it speaks
    /// @param row for [Batch#add(byte\[\])]; the same for equal rows
    public record Kept(String partner, byte[] row) { }

    /// Takes rows of one table. For one thread.
    public static final class Taking {
        private final Faults faults = new Faults(new Spill(1, 0));
        private final RowEncoder encoder;
        private final GivenRow given;
        private final Set<String> mentioned = new HashSet<>();

        private Taking(FilePlan plan, int number) {
            this.encoder = new RowEncoder(plan, number, 0, new Mentions(new Spill(1, 0)), new PartBuffers(new Spill(1, 0)), faults, Optional.empty());
            this.given = new GivenRow(plan.names);
        }

        /// What is kept of a row; nothing where it does not matter, or tells no partner.
        ///
        /// @param texts for each column that is read what a text file would have there; null where there is no value
        public Optional<Kept> row(String[] texts) {
            given.set(texts);
            faults.forget();
            return encoder.taken(given).flatMap(out -> {
                byte[] row = Arrays.copyOf(out.bytes, out.length);
                Bytes in = Bytes.of(row, 0, row.length);
                long number = in.takeNumber();
                if (number == KeptRow.REJECTED) {
                    in.takeNumber();
                }
                Kept kept = new Kept(in.takeText(), row);
                // That a partner is there need be said once.
                return mentioned.add(kept.partner) || number != KeptRow.MENTIONED ? Optional.of(kept) : Optional.empty();
            });
        }
    }

    /// Brings together what was kept of some partners, and decides them. For one thread, once.
    public final class Batch {
        private final PartLoader loader;

        private Batch(Consumer<Diagnostic> diagnostics) {
            this.loader = new PartLoader(evaluator.programme().shape(), plans, diagnostics);
        }

        /// Takes what was kept of a row. All rows of a partner belong into one batch.
        public void add(byte[] row) {
            loader.add(Bytes.of(Chunk.padded(row), 0, row.length));
        }

        /// Decides the partners in the order in which they came, each in the order of the programme; without the records on which decisions rest.
        public void decide(Consumer<Decision> sink) {
            evaluator.each(loader.build(), asOf, wanted, (_, decision) -> sink.accept(decision));
        }
    }

    /// The row that is given.
    private static final class GivenRow implements Rows {
        private final List<String> names;
        private final byte[][] bytes;
        private final int[] ends;
        private String[] texts;
        private boolean ascii;
        private long line;

        GivenRow(List<String> names) {
            this.names = names;
            this.bytes = new byte[names.size()][];
            this.ends = new int[names.size()];
        }

        void set(String[] given) {
            texts = given;
            line++;
            ascii = true;
            for (int slot = 0; slot < ends.length; slot++) {
                byte[] utf8 = text(slot).getBytes(StandardCharsets.UTF_8);
                ascii &= utf8.length == text(slot).length();
                bytes[slot] = Chunk.padded(utf8);
                ends[slot] = utf8.length;
            }
        }

        @Override
        public boolean next() {
            return false;
        }

        @Override
        public int fields() {
            return names.size();
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public byte[] bytes(int slot) {
            return bytes[slot];
        }

        @Override
        public int start(int slot) {
            return 0;
        }

        @Override
        public int end(int slot) {
            return ends[slot];
        }

        @Override
        public boolean isAscii() {
            return ascii;
        }

        @Override
        public String text(int slot) {
            return texts[slot] == null ? "" : texts[slot];
        }

        @Override
        public String row() {
            return IntStream.range(0, ends.length).mapToObj(slot -> names.get(slot) + "=" + text(slot)).collect(Collectors.joining(", "));
        }
    }
}
