package org.complang.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.Flow;
import org.complang.decision.Impact.Group;
import org.complang.decision.Impact.OfCompetency;
import org.complang.decision.Impact.Reason;
import org.complang.decision.Impact;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// What changes for many partners, as one page of HTML that needs nothing else: no script, no network. Each competency in which something changes has its picture, the same numbers as a table, and the reasons.
///
/// The page is well-formed XML too.
public final class ImpactHtml {
    private static final String STYLE = Stylesheet.of(ImpactHtml.class, "impact.css");
    /// Reasons and fields that are shown one by one.
    private static final int SHOWN = 12;
    /// Half of the width of a bar at a glance.
    private static final int HALF = 60;
    private static final List<Change> TOLD = List.of(Change.LOSES, Change.GAINS, Change.NEWLY_UNDETERMINED, Change.SETTLED, Change.UNDETERMINED, Change.NOT_COMPARED, Change.STAYS);

    private final Impact impact;
    private final Wording wording;
    private final ImpactWords words;
    private final Markup out = new Markup();

    private ImpactHtml(Impact impact, Wording wording) {
        this.impact = impact;
        this.wording = wording;
        this.words = new ImpactWords(wording);
    }

    /// The page, ending with a line break.
    public static String html(Impact impact, Wording wording) {
        return new ImpactHtml(impact, wording).page();
    }

    private String page() {
        out.raw("<!DOCTYPE html>").line();
        out.open("html", "lang", wording.tag()).line().open("head").line();
        out.raw("<meta charset=\"utf-8\"/>").line().raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>").line().raw("<meta name=\"color-scheme\" content=\"light dark\"/>").line();
        out.element("title", words.say("impact.page-title")).line();
        out.raw("<style>\n" + STYLE + "</style>").line().close("head").line();
        out.open("body").line().open("header").line();
        out.element("h1", words.say("impact.page-title")).line();
        out.element("p", words.title(impact)).line();
        out.close("header").line().open("main").line();
        ImpactText.warnings(impact, words).forEach(warning -> out.open("p", "class", "warning").text(warning).close("p").line());
        tiles();
        List<OfCompetency> changed = impact.competencies().stream().filter(competency -> competency.changed() || !words.presence(competency).isEmpty()).toList();
        if (!changed.isEmpty()) {
            overview(changed);
        }
        List<Labels> same = impact.competencies().stream().filter(competency -> !changed.contains(competency)).map(OfCompetency::competency).toList();
        if (!same.isEmpty()) {
            out.element("p", words.say(changed.isEmpty() ? "impact.nothing" : "impact.same", same)).line();
        }
        changed.forEach(this::chapter);
        out.close("main").line();
        out.open("footer").open("p").text(words.say("impact.programmes")).text(" ").element("code", impact.before().programme()).text(" → ").element("code", impact.after().programme())
                .close("p").close("footer").line();
        return out.close("body").line().close("html").line().toString();
    }

    private void tiles() {
        out.open("ul", "class", "tiles").line();
        tile("loses", impact.losing(), words.say("impact.lose-tile", impact.losing()));
        tile("gains", impact.gaining(), words.say("impact.gain-tile", impact.gaining()));
        tile("stays", impact.partners() - impact.concerned(), words.say("impact.same-tile"));
        out.close("ul").line();
    }

    private void tile(String kind, long number, String says) {
        out.open("li", "class", kind).element("strong", words.number(number)).text(" ").element("span", says).close("li").line();
    }

    // At a glance

    private void overview(List<OfCompetency> changed) {
        long most = Math.max(1, changed.stream().flatMap(competency -> Stream.of(Change.LOSES, Change.GAINS).map(competency::count)).mapToLong(count -> count).max().orElse(1));
        out.open("nav", "aria-labelledby", "overview").line();
        out.open("h2", "id", "overview").text(words.say("impact.overview")).close("h2").line();
        out.raw("<div class=\"wide\" role=\"region\" aria-labelledby=\"overview\" tabindex=\"0\"><table class=\"overview\"><thead><tr><th scope=\"col\">").text(words.say("impact.competency-head")).raw("</th><th scope=\"col\" class=\"figure\">").text(words.say("impact.losing"))
                .raw("</th><td class=\"chart\"></td><th scope=\"col\" class=\"figure gained\">").text(words.say("impact.gaining")).raw("</th><th scope=\"col\" class=\"figure\">").text(words.say("impact.open-head")).raw("</th></tr></thead>").line();
        out.open("tbody").line();
        for (OfCompetency competency : changed) {
            out.raw("<tr><th scope=\"row\">").open("a", "href", "#" + anchor(competency)).text(words.label(competency.competency())).close("a");
            String presence = words.presence(competency);
            out.raw(presence.isEmpty() ? "" : " <span class=\"presence\">").text(presence).raw(presence.isEmpty() ? "" : "</span>");
            out.raw("</th><td class=\"figure\">").text(words.number(competency.count(Change.LOSES))).raw("</td><td class=\"chart\" aria-hidden=\"true\">").raw(bar(competency, most))
                    .raw("</td><td class=\"figure gained\">").text(words.number(competency.count(Change.GAINS))).raw("</td><td class=\"figure\">").text(words.number(competency.count(Change.NEWLY_UNDETERMINED)))
                    .raw("</td></tr>").line();
        }
        out.close("tbody").close("table").close("div").close("nav").line();
    }

    private static String anchor(OfCompetency competency) {
        return "c-" + competency.competency().identifier();
    }

    /// Two bars from the middle: lost to the left, gained to the right.
    private static String bar(OfCompetency competency, long most) {
        double lost = length(competency.count(Change.LOSES), most);
        double gained = length(competency.count(Change.GAINS), most);
        return "<svg class=\"bar\" viewBox=\"0 0 " + 2 * HALF + " 14\" preserveAspectRatio=\"none\"><path class=\"axis\" vector-effect=\"non-scaling-stroke\" d=\"M" + HALF + " 0v14\"/>" + rect("loses", HALF - lost, lost) + rect("gains", HALF, gained) + "</svg>";
    }

    private static double length(long count, long most) {
        return count == 0 ? 0 : Math.max(1.5, (double) HALF * count / most);
    }

    private static String rect(String kind, double x, double width) {
        return width == 0 ? "" : String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.1f\" y=\"2\" width=\"%.1f\" height=\"10\"/>", kind, x, width);
    }

    // A competency

    private void chapter(OfCompetency competency) {
        String id = anchor(competency);
        out.raw("<section class=\"chapter\" aria-labelledby=\"").text(id).raw("\">").line();
        out.open("h2", "id", id).text(words.label(competency.competency())).close("h2").line();
        out.open("p", "class", "counts");
        String presence = words.presence(competency);
        if (!presence.isEmpty()) {
            out.open("span", "class", "badge").text(presence).close("span").text(" ");
        }
        for (Change change : TOLD) {
            if (competency.count(change) > 0) {
                out.open("span", "class", "badge " + Phrase.word(change)).text(words.say("impact.count", words.change(change), competency.count(change))).close("span").text(" ");
            }
        }
        out.close("p").line();
        picture(competency, id);
        Stream.of(Change.LOSES, Change.GAINS).forEach(change -> ImpactWords.levels(competency, change).forEach(level -> reasons(competency, change, level)));
        missing(competency);
        out.close("section").line();
    }

    private void picture(OfCompetency competency, String id) {
        String picture = ImpactPicture.svg(competency, words, id + "-picture");
        if (picture.isEmpty()) {
            return;
        }
        out.open("figure").line().raw(picture).open("figcaption").line();
        out.open("ul", "class", "legend");
        TOLD.stream().filter(change -> competency.flows().stream().anyMatch(flow -> flow.change() == change && !ImpactPicture.isNothing(flow)))
                .forEach(change -> out.open("li").raw("<span class=\"swatch " + Phrase.word(change) + "\"></span>").text(words.change(change)).close("li"));
        out.close("ul").line();
        long hidden = competency.flows().stream().filter(ImpactPicture::isNothing).mapToLong(Flow::partners).sum();
        if (hidden > 0) {
            out.element("p", words.say("impact.not-drawn", hidden)).line();
        }
        out.close("figcaption").close("figure").line();
        numbers(competency);
    }

    /// The picture as a table: a row for each standing before, a column for each after.
    private void numbers(OfCompetency competency) {
        List<String> rows = competency.flows().stream().map(flow -> words.standing(flow.before())).distinct().toList();
        List<String> columns = competency.flows().stream().map(Flow::after).distinct().map(words::standing).distinct().toList();
        Map<List<String>, Long> cells = new LinkedHashMap<>();
        competency.flows().forEach(flow -> cells.merge(List.of(words.standing(flow.before()), words.standing(flow.after())), flow.partners(), Long::sum));
        out.open("details").line().element("summary", words.say("impact.numbers")).line();
        out.raw("<div class=\"wide\" role=\"region\" aria-label=\"").text(words.say("impact.numbers")).raw("\" tabindex=\"0\"><table class=\"numbers\"><thead><tr><td class=\"corner\">").text(words.say("impact.before-head") + " ↓ / " + words.say("impact.after-head") + " →").raw("</td>");
        columns.forEach(column -> out.raw("<th scope=\"col\" class=\"figure\">").text(column).raw("</th>"));
        out.raw("</tr></thead><tbody>").line();
        for (String row : rows) {
            out.raw("<tr><th scope=\"row\">").text(row).raw("</th>");
            columns.forEach(column -> out.open("td", "class", row.equals(column) ? "figure same" : "figure").text(cells.containsKey(List.of(row, column)) ? words.number(cells.get(List.of(row, column))) : "–").close("td"));
            out.raw("</tr>").line();
        }
        out.raw("</tbody></table></div></details>").line();
    }

    // Reasons

    private void reasons(OfCompetency competency, Change change, Labels level) {
        List<Group> groups = ImpactWords.of(competency, change, level);
        boolean lost = change == Change.LOSES;
        long all = ImpactWords.partners(groups);
        out.element("h3", words.say(lost ? "impact.why-lost" : "impact.why-gained", level, all)).line();
        out.open("ul", "class", "reasons").line();
        for (Group group : groups.subList(0, Math.min(SHOWN, groups.size()))) {
            String near = group.near() == 0 ? words.reasons(competency, group) : words.say(lost ? "impact.near" : "impact.near-before", words.reasons(competency, group), group.near());
            reason(lost ? "loses" : "gains", group.partners(), all, near);
            List<Reason> steps = group.reasons().stream().filter(reason -> reason.step().isPresent()).toList();
            steps.forEach(step -> out.open("p", "class", "asked").text(words.asked(step)).text(" ").element("code", step.place().orElseThrow()).close("p"));
            out.close("li").line();
        }
        if (groups.size() > SHOWN) {
            List<Group> others = groups.subList(SHOWN, groups.size());
            out.open("li").element("p", words.say("impact.more-groups", others.size(), ImpactWords.partners(others))).close("li").line();
        }
        out.close("ul").line();
    }

    private void reason(String kind, long partners, long all, String says) {
        out.open("li").open("p", "class", "reason").element("strong", words.number(partners)).text(" ").element("span", says).close("p");
        out.raw("<svg class=\"share\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"" + kind + "\" width=\""
                + String.format(Locale.ROOT, "%.1f", 100.0 * partners / Math.max(1, all)) + "\" height=\"4\"/></svg>");
    }

    private void missing(OfCompetency competency) {
        if (competency.missing().isEmpty()) {
            return;
        }
        long all = competency.count(Change.NEWLY_UNDETERMINED);
        out.element("h3", words.say("impact.newly-unknown", all)).line();
        out.open("ul", "class", "reasons").line();
        List<Map.Entry<String, Long>> fields = new ArrayList<>(competency.missing().entrySet());
        for (Map.Entry<String, Long> field : fields.subList(0, Math.min(SHOWN, fields.size()))) {
            reason("newly-undetermined", field.getValue(), all, field.getKey());
            out.close("li").line();
        }
        if (fields.size() > SHOWN) {
            out.open("li").element("p", words.say("impact.more-fields", fields.size() - SHOWN)).close("li").line();
        }
        out.close("ul").line();
    }
}
