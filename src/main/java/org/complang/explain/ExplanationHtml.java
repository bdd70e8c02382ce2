package org.complang.explain;

import java.util.List;
import org.complang.decision.Outcome;
import org.complang.explain.Explanation.Chapter;
import org.complang.explain.Explanation.Supply;
import org.complang.explain.Explanation.Want;
import org.complang.explain.Explanation.Way;
import org.complang.report.DecisionTree;
import org.complang.report.DecisionTree.Kind;
import org.complang.report.DecisionTree.Node;
import org.complang.report.Markup;
import org.complang.report.Stylesheet;
import org.complang.report.TreeText;
import org.complang.report.Wording;
import org.complang.wording.Phrase;

/// Explanations as one page of HTML that needs nothing else: no script, no network. What decides and what next is open; the whole tree and other ways fold away, and unfold on paper.
///
/// The page is well-formed XML too.
public final class ExplanationHtml {
    private static final String STYLE = Stylesheet.of(ExplanationHtml.class, "explanation.css");

    private final Explanation explanation;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private ExplanationHtml(Explanation explanation, Wording wording) {
        this.explanation = explanation;
        this.wording = wording;
    }

    /// The page, ending with a line break.
    public static String html(Explanation explanation, Wording wording) {
        return new ExplanationHtml(explanation, wording).page();
    }

    private String page() {
        line("<!DOCTYPE html>");
        line("<html lang=\"" + Markup.escaped(wording.tag()) + "\">");
        line("<head>");
        line("<meta charset=\"utf-8\"/>");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        line("<meta name=\"color-scheme\" content=\"light dark\"/>");
        element("title", say("explain.title", explanation.partner(), explanation.asOf()));
        line("<style>\n" + STYLE + "</style>");
        line("</head>");
        line("<body>");
        line("<header>");
        element("h1", explanation.partner());
        element("p", say("explain.as-of", explanation.asOf()));
        line("</header>");
        line("<main>");
        explanation.remark().ifPresent(remark -> element("p", remark));
        if (explanation.chapters().isEmpty()) {
            element("p", say("explain.nothing"));
        }
        if (explanation.chapters().size() > 1) {
            overview();
        }
        for (int i = 0; i < explanation.chapters().size(); i++) {
            chapter(i, explanation.chapters().get(i));
        }
        line("</main>");
        explanation.chapters().stream().findFirst().ifPresent(chapter -> line("<footer><p>" + Markup.escaped(say("explain.programme")) + " <code>" + Markup.escaped(chapter.programme()) + "</code></p></footer>"));
        line("</body>");
        line("</html>");
        return out.toString();
    }

    private void overview() {
        line("<nav aria-labelledby=\"overview\">");
        line("<h2 id=\"overview\">" + Markup.escaped(say("explain.overview")) + "</h2>");
        line("<div class=\"wide\" role=\"region\" aria-labelledby=\"overview\" tabindex=\"0\">");
        line("<table>");
        line("<thead><tr><th scope=\"col\">" + Markup.escaped(say("explain.competency")) + "</th><th scope=\"col\">" + Markup.escaped(say("explain.attained")) + "</th><th scope=\"col\">"
                + Markup.escaped(say("explain.nearest")) + "</th></tr></thead>");
        line("<tbody>");
        for (int i = 0; i < explanation.chapters().size(); i++) {
            Chapter chapter = explanation.chapters().get(i);
            line("<tr><th scope=\"row\"><a href=\"#" + anchor(i, chapter) + "\">" + Markup.escaped(chapter.name()) + "</a></th><td>" + badge(chapter) + "</td><td>" + Markup.escaped(chapter.next().orElse("")) + "</td></tr>");
        }
        line("</tbody>");
        line("</table>");
        line("</div>");
        line("</nav>");
    }

    private static String anchor(int number, Chapter chapter) {
        return Markup.escaped("c" + (number + 1) + "-" + chapter.identifier());
    }

    private String badge(Chapter chapter) {
        return "<span class=\"badge " + Phrase.word(chapter.standing()) + "\">" + sign(chapter.standing()) + Markup.escaped(chapter.attained()) + "</span>";
    }

    private void chapter(int number, Chapter chapter) {
        String id = anchor(number, chapter);
        line("<section class=\"chapter\" aria-labelledby=\"" + id + "\">");
        line("<h2 id=\"" + id + "\">" + Markup.escaped(chapter.name()) + "</h2>");
        line("<p>" + badge(chapter) + "</p>");
        line("<section>");
        element("h3", say("explain.why"));
        chapter.why().forEach(this::option);
        line("</section>");
        if (!chapter.wants().isEmpty()) {
            line("<section>");
            element("h3", say("explain.plans", explanation.asOf()));
            chapter.wants().forEach(this::want);
            line("</section>");
        }
        if (!chapter.supplies().isEmpty()) {
            line("<section>");
            element("h3", say("explain.supply"));
            chapter.supplies().forEach(this::supply);
            line("</section>");
        }
        line("<details>");
        line("<summary><h3>" + Markup.escaped(say("explain.all")) + "</h3></summary>");
        chapter.all().forEach(this::option);
        line("</details>");
        line("</section>");
    }

    private void option(Node option) {
        element("h4", option.text());
        tree("<ul class=\"tree\">", option.below());
    }

    private void tree(String list, List<Node> nodes) {
        line(list);
        for (Node node : nodes) {
            out.append("<li class=\"").append(Phrase.word(node.kind())).append("\">").append(node.outcome().map(outcome -> sign(node.kind(), outcome)).orElse("")).append(Markup.escaped(node.text()));
            if (!node.below().isEmpty()) {
                out.append('\n');
                tree("<ul>", node.below());
            }
            line("</li>");
        }
        line("</ul>");
    }

    private void want(Want want) {
        element("h4", want.level());
        if (!want.ways().isEmpty()) {
            way(want.ways().getFirst());
        }
        List<Way> others = want.ways().stream().skip(1).toList();
        if (!others.isEmpty()) {
            line("<details class=\"others\">");
            line("<summary>" + Markup.escaped(say("plan.others", others.size())) + "</summary>");
            others.forEach(this::way);
            want.remark().ifPresent(remark -> element("p", remark));
            line("</details>");
        } else {
            want.remark().ifPresent(remark -> element("p", remark));
        }
    }

    private void way(Way way) {
        line("<div class=\"way\">");
        line("<ul>");
        way.changes().forEach(change -> element("li", change));
        line("</ul>");
        line("<p class=\"cost\">" + Markup.escaped(way.cost()) + "</p>");
        line("</div>");
    }

    private void supply(Supply supply) {
        element("p", supply.says());
        line("<ul>");
        supply.places().forEach(place -> line("<li><code>" + Markup.escaped(place) + "</code></li>"));
        line("</ul>");
    }

    // HTML

    /// A sign, and what it says for those who do not see it; a level says so itself.
    private String sign(Kind kind, Outcome outcome) {
        return sign(outcome) + (kind == Kind.LEVEL ? "" : "<span class=\"unseen\">" + Markup.escaped(wording.say("outcome.unseen", List.of(DecisionTree.outcome(outcome, wording)))) + "</span>");
    }

    private static String sign(Outcome outcome) {
        return "<span class=\"sign " + Phrase.word(outcome) + "\" aria-hidden=\"true\">" + TreeText.sign(outcome) + "</span> ";
    }

    private void element(String name, String content) {
        line("<" + name + ">" + Markup.escaped(content) + "</" + name + ">");
    }

    private void line(String html) {
        out.append(html).append('\n');
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
