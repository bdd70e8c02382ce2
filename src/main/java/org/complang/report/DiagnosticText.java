package org.complang.report;

import java.util.List;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Severity;
import org.complang.source.DisplayWidth;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.wording.Visible;

/// Diagnostics as text: the place, the code, the message, the way out, and the line of the programme with the place marked.
public final class DiagnosticText {
    /// Characters of a line that are shown around a mistake.
    private static final int SHOWN = 140;
    /// Characters of a name or the like that are repeated in a message.
    private static final int QUOTED = 400;

    private final Wording wording;
    private final boolean colour;

    public DiagnosticText(Wording wording, boolean colour) {
        this.wording = wording;
        this.colour = colour;
    }

    /// One diagnostic, ending with a line break.
    public String text(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        String place = Visible.text(place(diagnostic.place()));
        if (!place.isEmpty()) {
            out.append(place).append(": ");
        }
        List<Object> arguments = diagnostic.arguments().stream().map(DiagnosticText::shortened).toList();
        boolean error = diagnostic.code().severity() == Severity.ERROR;
        String word = wording.say(error ? "severity.error" : "severity.warning", List.of()) + "[" + diagnostic.code().id() + "]";
        out.append(colour ? (error ? "\u001b[31m" : "\u001b[33m") + word + "\u001b[0m" : word).append(": ");
        out.append(Visible.text(wording.say(diagnostic.code().id(), arguments)));
        diagnostic.suggestion().ifPresent(name -> out.append(Visible.text(wording.say("suggestion", List.of(name)))));
        out.append('\n');
        if (diagnostic.place() instanceof Place.InSource(SourceFile file, Span span)) {
            excerpt(out, file, span);
        }
        String hint = diagnostic.code().id() + (diagnostic.suggestion().isEmpty() && wording.has(diagnostic.code().id() + ".choice") ? ".choice" : ".hint");
        if (wording.has(hint)) {
            out.append("  ").append(wording.say("hint", List.of(Visible.text(wording.say(hint, arguments))))).append('\n');
        }
        return out.toString();
    }

    private static Object shortened(Object argument) {
        return argument instanceof String text && text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : argument;
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.InSource(SourceFile file, Span span) -> file.name() + ":" + file.line(span.start()) + ":" + file.column(span.start());
            case Place.InData(String file, long line, long column, String path) ->
                    (line > 0 ? file + ":" + line + ":" + column : file) + (path.isEmpty() ? "" : file.isEmpty() ? path : " " + path);
            case Place.InFile(String file) -> file;
            case Place.Nowhere() -> "";
        };
    }

    private static void excerpt(StringBuilder out, SourceFile file, Span span) {
        int number = file.line(span.start());
        String line = file.lineText(number).replace('\t', ' ');
        int column = file.column(span.start()) - 1;
        int from = Math.min(column > SHOWN ? column - SHOWN / 2 : 0, line.codePointCount(0, line.length()));
        int start = line.offsetByCodePoints(0, from);
        int[] points = line.substring(start, Math.min(line.length(), start + 2 * SHOWN)).codePoints().limit(SHOWN).toArray();
        int marked = column - from;
        String first = file.text().substring(span.start(), Math.min(span.end(), span.start() + 2 * SHOWN)).lines().findFirst().orElse("");
        int length = first.codePointCount(0, first.length());
        String margin = " ".repeat(String.valueOf(number).length());
        out.append("  ").append(number).append(" | ").append(Visible.text(new String(points, 0, points.length))).append('\n');
        StringBuilder pad = new StringBuilder();
        for (int i = 0; i < Math.min(marked, points.length); i++) {
            pad.append(" ".repeat(DisplayWidth.of(Visible.text(Character.toString(points[i])))));
        }
        int marks = 0;
        for (int i = marked; i < Math.min(marked + length, points.length); i++) {
            marks += DisplayWidth.of(Visible.text(Character.toString(points[i])));
        }
        out.append("  ").append(margin).append(" | ").append(pad).append("^".repeat(Math.max(1, marks))).append('\n');
    }
}
