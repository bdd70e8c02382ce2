package org.complang.check;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complang.diagnostic.Code;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Label;
import org.complang.wording.Labels;

/// Labels as written to labels by language.
final class LabelCheck {
    private LabelCheck() { }

    static Labels labels(String identifier, List<Label> written, Reporter reporter) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Label label : written) {
            String tag = label.tag().map(name -> name.text()).orElse("en");
            if (!wellFormed(tag)) {
                reporter.report(Code.BAD_LANGUAGE_TAG, label.tag().get(), tag);
            } else if (texts.putIfAbsent(tag, label.text()) != null) {
                reporter.report(Code.DUPLICATE_NAME, label, tag);
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

    private static boolean wellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
