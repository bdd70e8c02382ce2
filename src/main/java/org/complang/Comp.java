package org.complang;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.complang.bulk.Bulk;
import org.complang.bulk.SpreadTables;
import org.complang.certificate.Certificates;
import org.complang.check.ProgrammeCheck;
import org.complang.data.JsonDocuments;
import org.complang.data.JsonTree;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.decision.Attained;
import org.complang.decision.Attempt;
import org.complang.decision.Conclusion;
import org.complang.decision.Decision;
import org.complang.decision.Forecast;
import org.complang.decision.Plan;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.diagnostic.Place;
import org.complang.document.Page;
import org.complang.document.Pages;
import org.complang.evaluate.Evaluator;
import org.complang.examples.CaseFile;
import org.complang.examples.ExampleResult;
import org.complang.examples.Examples;
import org.complang.forecast.Forecasts;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.plan.Plans;
import org.complang.source.SourceFile;
import org.complang.syntax.ProgrammeFiles;
import org.complang.syntax.ProgrammeParser;
import org.complang.syntax.ast.ProgrammeFile;
import org.complang.whatif.Changes;
import tools.jackson.core.JacksonException;

/// A programme that is ready to decide partners. Immutable; any number of threads may use it. No argument may be null, and none is returned. Data that one of these has bound belongs to it: another one,
/// even of the same text, takes it for a mistake of the caller ([IllegalArgumentException]), as it does a batch of several partners where one is decided.
///
/// ```java
/// Comp comp = Comp.load(Path.of("competencies"));
/// PartnerData partner = comp.partner(json);
/// Decision decision = comp.decide("cloud-productivity", partner, LocalDate.of(2018, 3, 15));
/// ```
public final class Comp {
    private final Evaluator evaluator;

    private Comp(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// Loads the programme that all `.comp` files in or below the paths make together.
    ///
    /// @throws CompException where the programme has a mistake, with all that were found
    /// @throws IllegalArgumentException where no path is given
    public static Comp load(Path... paths) {
        if (paths.length == 0) {
            throw new IllegalArgumentException("no path of a programme is given");
        }
        Diagnostics diagnostics = new Diagnostics();
        return load(List.of(paths), diagnostics).orElseThrow(() -> new CompException(diagnostics.list()));
    }

    /// The same, with diagnostics (warnings too) as values; nothing where there is an error.
    public static Optional<Comp> load(List<Path> paths, Consumer<Diagnostic> diagnostics) {
        return read(paths, diagnostics).map(Evaluator::of).map(Comp::new);
    }

    /// Reads the programme that all `.comp` files in or below the paths make together, without making it ready to decide; nothing where there is an error.
    public static Optional<Programme> read(List<Path> paths, Consumer<Diagnostic> diagnostics) {
        Diagnostics own = new Diagnostics();
        Consumer<Diagnostic> both = diagnostic -> {
            own.accept(diagnostic);
            diagnostics.accept(diagnostic);
        };
        Optional<Programme> programme = programme(ProgrammeFiles.read(paths, both), both);
        return own.hasErrors() ? Optional.empty() : programme;
    }

    /// The same for a programme that is given as texts, which stand in files of these names.
    public static Optional<Comp> of(List<SourceFile> files, Consumer<Diagnostic> diagnostics) {
        return programme(files, diagnostics).map(Evaluator::of).map(Comp::new);
    }

    private static Optional<Programme> programme(List<SourceFile> files, Consumer<Diagnostic> diagnostics) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        // A definition is understood wherever it is used; what is wrong in it is told once.
        Set<Diagnostic> told = new HashSet<>();
        Consumer<Diagnostic> once = diagnostic -> {
            if (told.add(diagnostic)) {
                diagnostics.accept(diagnostic);
            }
        };
        // Files are parsed side by side; what is told of them comes in their order.
        List<Parsed> parsed = files.parallelStream().map(Parsed::of).toList();
        parsed.forEach(one -> one.diagnostics.forEach(once));
        return ProgrammeCheck.check(parsed.stream().map(Parsed::file).toList(), digest(files), once);
    }

    private record Parsed(ProgrammeFile file, List<Diagnostic> diagnostics) {
        static Parsed of(SourceFile source) {
            List<Diagnostic> diagnostics = new ArrayList<>();
            return new Parsed(ProgrammeParser.parse(source, diagnostics::add), diagnostics);
        }
    }

    /// What the programme says, as a model: its competencies, vocabularies, and the shape of partner data.
    public Programme programme() {
        return evaluator.programme();
    }

    /// Binds a partner from one JSON document. Of warnings, such as a field that the data model does not have, nothing is told.
    ///
    /// @throws CompException where the document cannot be used or has a mistake, or another one follows
    public PartnerData partner(String json) {
        return partner(json, _ -> { });
    }

    /// Binds a partner from one JSON document.
    ///
    /// @param warnings takes what looks wrong in a document that can be used, such as a field that the data model does not have
    /// @throws CompException where the document cannot be used or has a mistake, or another one follows
    public PartnerData partner(String json, Consumer<Diagnostic> warnings) {
        JsonDocuments documents = documents("document", new ByteArrayInputStream(utf8(Objects.requireNonNull(json, "json"))));
        PartnerDocument document = first(documents);
        noOther(documents, document);
        return faultless(document, warnings);
    }

    private static PartnerDocument first(JsonDocuments documents) {
        PartnerDocument document = documents.next()
                .orElseThrow(() -> new CompException(List.of(Diagnostic.of(Code.NO_DOCUMENTS, new Place.InFile("document")))));
        if (document.partner().isEmpty()) {
            throw new CompException(document.diagnostics());
        }
        return document;
    }

    private static void noOther(JsonDocuments documents, PartnerDocument first) {
        documents.next().ifPresent(another -> {
            String partner = first.partner().orElseThrow().partner();
            throw new CompException(another.partner().isPresent() ? List.of(Diagnostic.of(Code.SEVERAL_PARTNERS, new Place.InFile("document"), 2, partner)) : another.diagnostics());
        });
    }

    /// The bytes of a text. Half a letter, which has none, is written as JSON escapes it, and so refused as it is there.
    private static byte[] utf8(String json) {
        if (json.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
        StringBuilder whole = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                whole.append(String.format("\\u%04x", c));
            } else {
                whole.appendCodePoint(c);
            }
        });
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Data that this programme has bound.
    private PartnerData own(PartnerData data) {
        if (data.shape() != programme().shape()) {
            throw new IllegalArgumentException("the data was bound by another programme");
        }
        return data;
    }

    /// The data of one partner.
    private PartnerData one(PartnerData partner) {
        if (own(partner).partners() != 1) {
            throw new IllegalArgumentException("one partner is asked for, and the data is of " + partner.partners());
        }
        return partner;
    }

    /// Binds a partner from the caller's own objects: maps or Java records with the field names of the data model (see [ObjectDocument]).
    ///
    /// @throws CompException where the objects cannot be used or have a mistake
    public PartnerData partner(Object document) {
        return partner(document, _ -> { });
    }

    /// Binds a partner from the caller's own objects: maps or Java records with the field names of the data model (see [ObjectDocument]).
    ///
    /// @param warnings takes what looks wrong in objects that can be used, such as a field that the data model does not have
    /// @throws CompException where the objects cannot be used or have a mistake
    public PartnerData partner(Object document, Consumer<Diagnostic> warnings) {
        return faultless(ObjectDocument.bind(programme().shape(), document), warnings);
    }

    private static PartnerData faultless(PartnerDocument document, Consumer<Diagnostic> warnings) {
        if (document.partner().isEmpty() || document.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            throw new CompException(document.diagnostics());
        }
        document.diagnostics().forEach(warnings);
        return document.partner().get();
    }

    /// Reads partners one after the other from a stream, which messages call `name`; mistakes in the data are values there. The stream is not closed.
    public JsonDocuments documents(String name, InputStream in) {
        return new JsonDocuments(programme().shape(), name, in);
    }

    /// Decides a partner in one competency as of a day, with the records it rests on.
    ///
    /// @throws IllegalArgumentException where the programme has no such competency in force on the day
    public Decision decide(String competency, PartnerData partner, LocalDate asOf) {
        return decide(competency, partner, asOf, true);
    }

    /// The same, with or without the records it rests on; without them it is much faster.
    public Decision decide(String competency, PartnerData partner, LocalDate asOf, boolean evidence) {
        return evaluator.decide(competency, one(partner), asOf, evidence)
                .orElseThrow(() -> new IllegalArgumentException("no competency " + competency + " is in force on " + asOf));
    }

    /// What a partner attained in one competency as of a day: the level alone, with no more work than it takes.
    ///
    /// @throws IllegalArgumentException where the programme has no such competency in force on the day
    public Attained attained(String competency, PartnerData partner, LocalDate asOf) {
        return evaluator.attained(competency, one(partner), asOf)
                .orElseThrow(() -> new IllegalArgumentException("no competency " + competency + " is in force on " + asOf));
    }

    /// Decides a partner in all competencies as of a day.
    ///
    /// @param evidence whether decisions say on which records they rest
    public List<Decision> decide(PartnerData partner, LocalDate asOf, boolean evidence) {
        return evaluator.decide(one(partner), asOf, evidence);
    }

    /// Decides every partner of a batch as of a day, in those competencies that are wanted and in force, without the records on which decisions rest. What several decisions need is computed
    /// once for all partners.
    ///
    /// @param sink takes each decision with the row of the partner, from 0: partner after partner, each in the order of the programme
    public void each(PartnerData batch, LocalDate asOf, Predicate<Competency> wanted, BiConsumer<Integer, Decision> sink) {
        evaluator.each(own(batch), asOf, wanted, sink);
    }

    /// What decisions of every partner of a batch come to, in the same order: without why, and with no more work than that takes.
    ///
    /// @param sink takes each with the row of the partner, from 0
    public void conclusions(PartnerData batch, LocalDate asOf, Predicate<Competency> wanted, BiConsumer<Integer, Conclusion> sink) {
        evaluator.conclusions(own(batch), asOf, wanted, sink);
    }

    /// Decides all partners of tables in one pass, in those competencies that are wanted and in force on a day.
    ///
    /// @param threads how many work at once, at least 1
    /// @param memory bytes of rows that may be held in memory; more is put aside on disk
    /// @param diagnostics is told what is wrong with files as a whole, and with records that should be one; by several threads, as [org.complang.diagnostic.OrderedDiagnostics] takes it
    public Bulk bulk(LocalDate asOf, Predicate<Competency> wanted, int threads, long memory, Consumer<Diagnostic> diagnostics) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread must work");
        }
        return new Bulk(evaluator, Objects.requireNonNull(asOf, "asOf"), wanted, threads, memory, diagnostics);
    }

    /// Decides partners of tables whose rows others read and bring together, perhaps on several machines; nothing where tables have an error.
    ///
    /// @param tables the tables with their columns
    /// @param diagnostics is told of tables that the data model does not have, and of columns that tables lack
    public Optional<SpreadTables> spread(LocalDate asOf, Predicate<Competency> wanted, List<SpreadTables.Header> tables, Consumer<Diagnostic> diagnostics) {
        return SpreadTables.of(evaluator, asOf, wanted, tables, diagnostics);
    }

    /// What would have been enough for the levels that a decision about the partner does not meet, in their order: verified sets of changes, or the data that would settle it.
    ///
    /// @param decision one about this partner by this programme, with or without the records on which it rests
    /// @throws IllegalArgumentException where the decision is about another partner, or by another programme
    public List<Plan.OfLevel> plans(Decision decision, PartnerData partner) {
        if (!decision.partner().equals(partner.partner()) || !decision.programme().equals(programme().digest())) {
            throw new IllegalArgumentException("the decision is not about the partner " + partner.partner() + ", or by another programme");
        }
        return new Plans(evaluator).of(decision, one(partner));
    }

    /// How the decision of a partner in a competency changes by itself until a day, if nothing else happens.
    ///
    /// @param monthRepeats whether the records of the last closed month are taken to be there again in each month to come
    /// @param until a day after `asOf`, at most [Forecasts#YEARS] years later
    /// @throws IllegalArgumentException where the programme has no such competency, or `until` is not after `asOf`, or more than [Forecasts#YEARS] years after it
    public Forecast forecast(String competency, PartnerData partner, LocalDate asOf, LocalDate until, boolean monthRepeats) {
        if (programme().competency(competency).isEmpty()) {
            throw new IllegalArgumentException("there is no competency " + competency);
        }
        if (!until.isAfter(asOf) || until.isAfter(asOf.plusYears(Forecasts.YEARS))) {
            throw new IllegalArgumentException("until " + until + " is not within " + Forecasts.YEARS + " years after " + asOf);
        }
        return new Forecasts(evaluator).of(competency, one(partner), asOf, until, monthRepeats);
    }

    /// Changes of a partner document, to be tried.
    ///
    /// @param json a document as [#partner(String)] takes it, which may have mistakes in its values
    /// @param diagnostics is told what cannot be done
    /// @throws CompException where the document cannot be used, or another one follows
    public Changes changes(String json, Consumer<Diagnostic> diagnostics) {
        JsonDocuments documents = documents("document", new ByteArrayInputStream(utf8(json)));
        PartnerDocument document = first(documents);
        String text = documents.text();
        noOther(documents, document);
        try {
            return new Changes(programme().shape(), JsonTree.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), diagnostics);
        } catch (JacksonException e) {
            throw new CompException(List.of(Diagnostic.of(Code.JSON_BROKEN, new Place.Nowhere(), JsonTree.words(e), "document")));
        }
    }

    /// A partner decided twice in each competency that is in force on either day: as it is, and changed.
    public List<Attempt> attempts(PartnerData before, LocalDate asOf, PartnerData after, LocalDate at) {
        List<Attempt> attempts = new ArrayList<>();
        for (String name : programme().competencies().stream().map(Competency::name).distinct().toList()) {
            Optional<Decision> one = evaluator.decide(name, one(before), asOf, false);
            Optional<Decision> other = evaluator.decide(name, one(after), at, false);
            one.or(() -> other).ifPresent(either -> attempts.add(new Attempt(either.competency(), either.partner(), either.partnerName(), asOf, at, one, other)));
        }
        return attempts;
    }

    /// What a competency asks for, as a page for readers: all its versions, if it has several. Writers of `report` lay it out in a language.
    ///
    /// @throws IllegalArgumentException where the programme has no such competency
    public Page page(String competency) {
        return Pages.page(programme(), competency).orElseThrow(() -> new IllegalArgumentException("no competency " + competency));
    }

    /// Certifies decisions of this programme, so that others can check them.
    public Certificates certificates() {
        return new Certificates(programme());
    }

    /// The results of all examples of the programme.
    public List<ExampleResult> examples() {
        return new Examples(evaluator).run();
    }

    /// The results of the cases of a file, whose competency the programme must have.
    public List<ExampleResult> examples(CaseFile cases) {
        return cases.run(evaluator);
    }

    /// What identifies the text of a programme, whatever its files are called and in which order they are given: the digest of their texts in UTF-8, in the order of the texts, each with the number of its bytes and a line end before it.
    private static String digest(List<SourceFile> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String text : files.stream().map(SourceFile::text).sorted().toList()) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
