package org.complang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.model.Shape;
import org.complang.model.Source;
import org.complang.model.Vocabulary;
import org.complang.source.SourceFile;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.ProgrammeFile;

/// Syntax trees to a typed programme: the way into this room. Names are resolved, types found, and every mistake reported where it stands.
public final class ProgrammeCheck {
    private final List<ProgrammeFile> files;
    private final Reporter reporter;

    private ProgrammeCheck(List<ProgrammeFile> files, Consumer<Diagnostic> diagnostics) {
        this.files = files;
        Set<String> doubtful = new HashSet<>();
        files.forEach(file -> doubtful.addAll(file.doubtful()));
        boolean whole = files.stream().allMatch(ProgrammeFile::whole);
        this.reporter = new Reporter(files.isEmpty() ? new SourceFile("", "") : files.getFirst().file(), whole, doubtful, competencies(files), new ArrayList<>(), diagnostics);
    }

    private static Map<String, String> competencies(List<ProgrammeFile> files) {
        Map<String, String> levels = new HashMap<>();
        files.stream().flatMap(file -> file.declarations().stream()).forEach(declaration -> {
            if (declaration instanceof Declaration.Competency competency) {
                Stream.concat(competency.options().stream().flatMap(option -> option.levels().stream()), competency.levels().stream())
                        .forEach(level -> levels.putIfAbsent(competency.name().text(), level.name().text()));
            }
        });
        return levels;
    }

    /// The programme that `files` make together, in whatever order; nothing where a mistake was found. What is not used, that points
    /// are out of reach, and that there is one line to choose from is said only where there is no other mistake: the use, the points, or another line, may stand in one.
    ///
    /// @param digest what identifies the text of the files
    public static Optional<Programme> check(List<ProgrammeFile> files, String digest, Consumer<Diagnostic> diagnostics) {
        AtomicBoolean failed = new AtomicBoolean();
        Diagnostics late = new Diagnostics();
        Consumer<Diagnostic> watch = diagnostic -> {
            boolean isLate = diagnostic.code() == Code.UNUSED || diagnostic.code() == Code.POINTS_OUT_OF_REACH || diagnostic.code() == Code.CHOICE_OF_ONE;
            failed.compareAndSet(false, diagnostic.isError() && !isLate);
            (isLate ? late : diagnostics).accept(diagnostic);
        };
        ProgrammeCheck check = new ProgrammeCheck(files, watch);
        Optional<Programme> programme = check.check(digest);
        boolean wrong = failed.get() || late.list().stream().anyMatch(Diagnostic::isError);
        if (!wrong && check.reporter.whole()) {
            // A requirement that vanishes in silence would be met by everybody.
            check.reporter.left().forEach(place -> watch.accept(Diagnostic.of(Code.INTERNAL_ERROR, place, "check", "left out")));
        }
        if (!failed.get() && files.stream().allMatch(ProgrammeFile::whole)) {
            late.list().forEach(diagnostics);
        }
        return wrong || failed.get() || !files.stream().allMatch(ProgrammeFile::whole) ? Optional.empty() : programme;
    }

    private Optional<Programme> check(String digest) {
        Map<String, Vocabulary> vocabularies = VocabularyCheck.vocabularies(files, reporter);
        Set<String> used = new HashSet<>(Set.of("level", "currency"));
        Optional<Shape> shape = ShapeCheck.shape(files, vocabularies, used, reporter);
        SpellingsCheck spellings = SpellingsCheck.of(files, vocabularies, used, reporter);
        reportUnused(used);
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        forEach(Declaration.Vocabulary.class, (vocabulary, place) -> vocabulary.terms().forEach(term -> HoldingCheck.reportDates(shape.get(), vocabulary.name().text(), term, place)));
        forEach(Declaration.Entry.class, (entry, place) -> HoldingCheck.reportDates(shape.get(), entry.vocabulary().text(), entry.term(), place));
        FiscalYear fiscalYear = new FiscalYear();
        forEach(Declaration.FiscalYear.class, fiscalYear::declare);
        Definitions definitions = new Definitions(null, vocabularies, shape.get(), fiscalYear, false);
        forEach(Declaration.Definition.class, definitions::add);
        definitions.checkAll();
        Vocabulary levels = vocabularies.get("level");
        List<Competency> competencies = new ArrayList<>();
        Map<Competency, String> places = new IdentityHashMap<>();
        RestsCheck rests = new RestsCheck();
        forEach(Declaration.Competency.class, (written, place) -> {
            if (levels == null) {
                place.report(Code.NO_LEVELS, written.name());
                return;
            }
            Definitions own = definitions.inner(!written.tracks().isEmpty());
            written.definitions().forEach(definition -> own.add(definition, place));
            own.metrics(MetricCheck.named(written, own, place));
            own.checkAll();
            if (Expansion.isTooLarge(written.name(), place.text(written), own, place)) {
                return;
            }
            Competency competency = new CompetencyCheck(own, levels, place).competency(written);
            competencies.stream().filter(c -> c.name().equals(competency.name()) && c.validity().overlaps(competency.validity())).findFirst()
                    .ifPresent(other -> place.duplicate(written.name(), other.name(), places.get(other)));
            competencies.add(competency);
            places.put(competency, place.place(written));
            own.reportUnused();
            rests.add(competency.name(), own.rests());
        });
        definitions.reportUnused();
        List<Source> sources = SourceCheck.sources(files, shape.get(), spellings, reporter);
        spellings.reportUnused();
        rests.check();
        return levels == null ? Optional.empty()
                : Optional.of(new Programme(digest, files.size(), List.copyOf(vocabularies.values()), levels, shape.get(), competencies, sources));
    }

    private interface Each<T> {
        void accept(T declaration, Reporter reporter);
    }

    private <T> void forEach(Class<T> kind, Each<T> each) {
        for (ProgrammeFile file : files) {
            for (Declaration declaration : file.declarations()) {
                if (kind.isInstance(declaration)) {
                    each.accept(kind.cast(declaration), reporter.in(file.file()));
                }
            }
        }
    }

    private void reportUnused(Set<String> used) {
        forEach(Declaration.Vocabulary.class, (vocabulary, place) -> {
            if (!used.contains(vocabulary.name().text())) {
                place.report(Code.UNUSED, vocabulary.name(), vocabulary.name().text());
            }
        });
    }
}
