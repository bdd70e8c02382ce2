package org.complang.check;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Label;
import org.complang.wording.Labels;

/// Labels as written to labels by language.
final class LabelCheck {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private LabelCheck() { }

    static Labels labels(String identifier, List<Label> written, Reporter reporter) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Label label : written) {
            String tag = label.tag().map(name -> name.text()).orElse("en");
            if (!isLanguage(tag)) {
                reporter.report(Code.BAD_LANGUAGE_TAG, label.tag().get(), tag);
            } else if (texts.putIfAbsent(tag, label.text()) != null) {
                reporter.report(Code.SAID_TWICE, label, reporter.text(label));
            }
        }
        return new Labels(identifier, texts);
    }

    static org.complang.model.Competency.Remark remark(Declaration.Remark remark, Reporter reporter) {
        return new org.complang.model.Competency.Remark(remark.address(), labels(remark.address().orElse(""), remark.labels(), reporter));
    }

    static List<org.complang.model.Competency.Remark> remarks(List<Declaration.Remark> written, Reporter reporter) {
        return written.stream().map(remark -> remark(remark, reporter)).toList();
    }

    /// Whether a tag names a language, and a country where it names one; languages of three letters are too many to know them all.
    private static boolean isLanguage(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String language = locale.getLanguage();
            String country = locale.getCountry();
            return (language.length() == 3 || LANGUAGES.contains(language)) && (country.length() != 2 || COUNTRIES.contains(country));
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
