package org.complang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complang.report.Wording;
import org.complang.wording.Phrase;
import picocli.CommandLine.ITypeConverter;

/// The languages that there are words for, and the one that a command line is answered in.
final class Languages {
    private static final String OPTION = "--lang";

    private Languages() { }

    /// Their tags in alphabetical order: English, and each that has a resource file of words beside the English ones.
    static SortedSet<String> all() {
        SortedSet<String> tags = new TreeSet<>(List.of("en"));
        resources().forEach(name -> Wording.language(name).ifPresent(tags::add));
        return tags;
    }

    /// The names of the files that lie where the English words do: in a jar or, while comp is built, in a folder.
    private static List<String> resources() {
        String english = "decisions.properties";
        URL url = Wording.class.getResource(english);
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                String folder = jar.getEntryName().substring(0, jar.getEntryName().length() - english.length());
                return jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(folder)).map(name -> name.substring(folder.length())).toList();
            }
            try (Stream<Path> files = Files.list(Path.of(url.toURI()).getParent())) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The language for a tag that somebody wrote: that of the tag, else of its beginning (`en` for `en-GB`), else the first of the same language elsewhere (`zh-CN` for `zh`).
    static Optional<String> match(String written) {
        String tag = Locale.forLanguageTag(written).toLanguageTag();
        for (String beginning = tag; !beginning.isEmpty(); beginning = beginning.substring(0, Math.max(0, beginning.lastIndexOf('-')))) {
            if (Wording.speaks(beginning)) {
                return Optional.of(beginning);
            }
        }
        String language = Locale.forLanguageTag(tag).getLanguage();
        return all().stream().filter(known -> Locale.forLanguageTag(known).getLanguage().equals(language)).findFirst();
    }

    /// The words for a tag of [#all()], or where there is none for the language of the system, else English ones.
    static Wording wording(String tag) {
        return Wording.of(tag != null ? tag : match(Locale.getDefault().toLanguageTag()).orElse("en"));
    }

    /// The words that arguments ask for, also where something is wrong with them.
    static Wording wording(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String tag = argument.startsWith(OPTION + "=") ? argument.substring(OPTION.length() + 1)
                    : argument.equals(OPTION) && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            Optional<String> language = tag.isEmpty() ? Optional.empty() : match(tag);
            if (language.isPresent()) {
                return wording(language.get());
            }
        }
        return wording((String) null);
    }

    /// Reads the value of `--lang`.
    static final class Converter implements ITypeConverter<String> {
        @Override
        public String convert(String tag) {
            return match(tag).orElseThrow(() -> new WrongUsage.Refused(Phrase.of("wrong.language", tag, String.join(", ", all()))));
        }
    }
}
