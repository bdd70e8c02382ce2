package org.complang.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;
import org.complang.model.Programme;
import org.complang.model.Source;
import org.complang.table.TextFile;
import org.complang.table.Utf8Mark;

/// Which files hold partner data, and what each of them is.
final class DataFiles {
    /// @param source how rows become records; null for documents
    /// @param folders what folders tell of all its rows
    record DataFile(Path path, Kind kind, Source source, FolderColumns folders, long size) { }

    enum Kind { TEXT, PARQUET, DOCUMENTS }

    /// Bytes in which it is seen how a file begins.
    private static final int BEGUN = 1 << 10;
    /// With what Parquet files begin.
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    /// How files end, or are called without an ending, that lie beside the files of a table and hold no rows of it.
    private static final Set<String> NOTES = Set.of("md", "html", "htm", "pdf", "doc", "docx", "rtf", "sql", "py", "ipynb", "java", "r", "sh", "log", "png", "jpg", "svg", "crc", "md5", "sha256", "yaml", "yml", "toml", "ini",
            "properties", "schema", "comp", "readme", "license", "notice", "manifest");

    private final List<Source> sources = new ArrayList<>();
    /// How many of the sources are declared; the others are tables of the data model.
    private final int declared;
    private final Consumer<Diagnostic> diagnostics;
    private boolean unread;

    DataFiles(Programme programme, Consumer<Diagnostic> diagnostics) {
        sources.addAll(programme.sources());
        declared = sources.size();
        programme.shape().tables().forEach(table -> sources.add(Source.ofTable(programme.shape(), table)));
        this.diagnostics = diagnostics;
    }

    /// The files, and those in folders, in the order of the paths and of their names.
    List<DataFile> find(List<Path> paths) {
        List<DataFile> found = new ArrayList<>();
        for (Path path : paths) {
            Optional<Diagnostic> withLog = Folder.withLog(path);
            if (withLog.isPresent()) {
                unread(withLog.get());
            } else if (Files.isDirectory(path)) {
                Folder folder = new Folder(path, this::unread);
                int before = found.size();
                List<Path> files = folder.files();
                files.forEach(file -> kind(file).flatMap(kind -> file(file, path, kind)).ifPresent(found::add));
                files.stream().filter(file -> isLeftOut(file, path, found)).forEach(file -> unread(Diagnostic.of(Code.FILE_LEFT_OUT, new Place.InFile(file.toString()))));
                if (found.size() == before && folder.isWhole()) {
                    diagnostics.accept(Diagnostic.of(Code.NO_DOCUMENTS, new Place.InFile(path.toString())));
                }
            } else if (!Files.exists(path)) {
                unread(Diagnostic.of(Code.NO_SUCH_FILE, new Place.InFile(path.toString())));
            } else if (kind(path).isEmpty() && !mayHoldDocuments(path)) {
                unread(Diagnostic.of(Code.FILE_LEFT_OUT, new Place.InFile(path.toString())));
            } else {
                file(path, path, kind(path).orElse(Kind.DOCUMENTS)).ifPresent(found::add);
            }
        }
        // A file that is named twice is one; what a link leads to may be told other columns by the folders around it.
        Set<Path> seen = new HashSet<>();
        return found.stream().filter(file -> seen.add(file.path.toAbsolutePath().normalize())).toList();
    }

    /// Whether a file begins as documents do, or is none of which that could be looked at, such as a pipe.
    private static boolean mayHoldDocuments(Path path) {
        if (!Files.isRegularFile(path)) {
            return true;
        }
        try (InputStream in = TextFile.plain(Files.newInputStream(path))) {
            byte[] begun = in.readNBytes(BEGUN);
            int from = Utf8Mark.isAt(begun, 0, begun.length) ? Utf8Mark.LENGTH : 0;
            String text = new String(begun, from, begun.length - from, StandardCharsets.UTF_8).stripLeading();
            return text.isEmpty() || text.startsWith("{") || text.startsWith("[");
        } catch (IOException e) {
            return true;
        }
    }

    /// Something is not read that may speak of any partner.
    private void unread(Diagnostic why) {
        unread |= why.isError();
        diagnostics.accept(why);
    }

    /// Whether there are files or folders that are not read, so that data of any partner may be missing.
    boolean isUnread() {
        return unread;
    }

    /// Whether a file in a folder is read, as its name says.
    static boolean isData(Path file) {
        return !Folder.isHidden(file) && kind(file).isPresent();
    }

    /// The path, or what is read of it if it is a folder.
    static List<Path> files(Path path) {
        return Files.isDirectory(path) ? new Folder(path, _ -> { }).files().stream().filter(DataFiles::isData).toList() : List.of(path);
    }

    /// What a file is that is called as a Parquet file and is none; nothing where it begins like one.
    static Optional<Code> notParquet(DataFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path)) {
            byte[] first = in.readNBytes(PARQUET.length);
            return first.length == 0 ? Optional.of(Code.EMPTY_TABLE) : Arrays.equals(first, PARQUET) ? Optional.empty() : Optional.of(Code.NOT_PARQUET);
        }
    }

    /// That a file cannot be read beyond a line, or not at all.
    static Diagnostic brokenOff(DataFile file, long line, Throwable why) {
        String path = file.path.toString();
        return why instanceof FileSystemException ? Diagnostic.of(Code.FILE_NOT_READABLE, new Place.InFile(path), Trouble.of(why))
                : Diagnostic.of(Code.FILE_BROKEN_OFF, new Place.InData(path, line, 1, ""), Trouble.of(why));
    }

    /// Whether a path is, or may hold, tables.
    static boolean isTable(Path path) {
        return Files.isDirectory(path) || kind(path).filter(kind -> kind != Kind.DOCUMENTS).isPresent();
    }

    private static Optional<Kind> kind(Path file) {
        return switch (ending(file)) {
            case "csv", "tsv", "txt", "tab" -> Optional.of(Kind.TEXT);
            case "parquet" -> Optional.of(Kind.PARQUET);
            case "json", "ndjson", "jsonl" -> Optional.of(Kind.DOCUMENTS);
            default -> Optional.empty();
        };
    }

    private static String ending(Path file) {
        String plain = uncompressed(file.getFileName().toString().toLowerCase(Locale.ROOT));
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    /// Whether a file of another kind, such as a workbook, is called as data is, and nothing beside it that is read is called just so: somebody may think that it is read.
    private boolean isLeftOut(Path file, Path named, List<DataFile> found) {
        return kind(file).isEmpty() && (source(plainName(file)).isPresent() || !Folder.isAside(file) && !NOTES.contains(ending(file)) && source(file, around(file, named)).isPresent()) && found.stream().noneMatch(read -> isBeside(read.path, file));
    }

    /// Whether a file is another form, or a copy, of one that is read.
    private static boolean isBeside(Path read, Path file) {
        String name = read.getFileName().toString();
        String other = file.getFileName().toString();
        return Objects.equals(read.getParent(), file.getParent()) && (withoutEnding(name).equals(withoutEnding(other)) || other.startsWith(name + "."));
    }

    /// What a file would be called if it were not compressed.
    private static String uncompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String withoutEnding(String name) {
        String plain = uncompressed(name);
        return plain.lastIndexOf('.') < 0 ? plain : plain.substring(0, plain.lastIndexOf('.'));
    }

    private Optional<DataFile> file(Path file, Path named, Kind kind) {
        try {
            if (kind == Kind.DOCUMENTS) {
                return Optional.of(new DataFile(file, kind, null, FolderColumns.NONE, Files.size(file)));
            }
            List<Path> around = around(file, named);
            Optional<Source> source = source(file, around);
            if (source.isEmpty()) {
                List<String> names = sources.stream().flatMap(s -> s.files().stream()).toList();
                unread(Diagnostic.of(Code.NO_SOURCE, new Place.InFile(file.toString()), String.join(", ", names)).suggesting(NearestName.of(plainName(file), names)));
                return Optional.empty();
            }
            FolderColumns columns = FolderColumns.of(around);
            if (columns.contradicted().isPresent()) {
                unread(Diagnostic.of(Code.FOLDERS_CONTRADICT, new Place.InFile(file.toString()), columns.contradicted().get()));
                return Optional.empty();
            }
            return Optional.of(new DataFile(file, kind, source.get(), columns, Files.size(file)));
        } catch (IOException e) {
            unread(Diagnostic.of(Code.FILE_NOT_READABLE, new Place.InFile(file.toString()), Trouble.of(e)));
            return Optional.empty();
        }
    }

    /// The folders in which a file is, the innermost first, up to the one that was named. Where that tells columns, those around it count up to one that does not.
    private static List<Path> around(Path file, Path named) {
        Path root = named.toAbsolutePath().normalize();
        List<Path> around = new ArrayList<>();
        boolean within = true;
        for (Path folder = file.toAbsolutePath().normalize().getParent(); within && folder != null && folder.getFileName() != null; folder = folder.getParent()) {
            around.add(folder);
            within = !folder.equals(root) && folder.startsWith(root) || FolderColumns.isOne(folder);
        }
        return around;
    }

    /// By the name of the file or, where that is none of a source, by the folder around it that has such a name: programs that write a table from many threads number its files.
    private Optional<Source> source(Path file, List<Path> around) {
        Optional<Source> own = source(plainName(file));
        return own.isPresent() || Folder.isAside(file) ? own : around.stream().filter(folder -> !FolderColumns.isOne(folder)).map(folder -> source(plainName(folder))).flatMap(Optional::stream).findFirst();
    }

    /// The declared source, or else the table, whose pattern fits the name and says most of it; of those that say as much, the first.
    private Optional<Source> source(String name) {
        return mostLike(name, sources.subList(0, declared)).or(() -> mostLike(name, sources.subList(declared, sources.size())));
    }

    private static Optional<Source> mostLike(String name, List<Source> sources) {
        int most = sources.stream().mapToInt(source -> likeness(name, source)).max().orElse(-1);
        return sources.stream().filter(source -> most >= 0 && likeness(name, source) == most).findFirst();
    }

    /// How many letters the longest pattern says that fits a name; below 0 where none does.
    private static int likeness(String name, Source source) {
        return source.files().stream().filter(pattern -> fits(name, pattern)).mapToInt(pattern -> pattern.replace("*", "").length()).max().orElse(-1);
    }

    private static String plainName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /// Whether a name is as a pattern says; a name of a table may be followed by more behind a mark, as in `usage-2018-02`.
    private static boolean fits(String name, String pattern) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        if (!wanted.contains("*")) {
            return lower.equals(wanted) || lower.startsWith(wanted) && !Character.isLetterOrDigit(lower.charAt(wanted.length()));
        }
        String[] parts = wanted.split("\\*", -1);
        int place = parts[0].length();
        if (!lower.startsWith(parts[0]) || !lower.endsWith(parts[parts.length - 1])) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int found = lower.indexOf(parts[i], place);
            if (found < 0) {
                return false;
            }
            place = found + parts[i].length();
        }
        return place <= lower.length() - parts[parts.length - 1].length();
    }
}
