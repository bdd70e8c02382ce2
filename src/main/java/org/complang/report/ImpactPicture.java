package org.complang.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.Flow;
import org.complang.decision.Impact.OfCompetency;
import org.complang.decision.Impact.Standing;
import org.complang.wording.Phrase;

/// The picture of a competency, as SVG: partners by level before and after, and bands between them as wide as the partners are many who go that way. Whoever has no level before and after is not drawn.
final class ImpactPicture {
    private static final int WIDTH = 432;
    private static final int LEFT = 126;
    private static final int RIGHT = WIDTH - LEFT;
    private static final int BAR = 12;
    /// The bands of all partners together.
    private static final double BANDS = 200;
    private static final double THINNEST = 2;
    private static final int LINE = 16;
    private static final int GAP = 14;
    /// Letters of a label in a line.
    private static final int LETTERS = 14;
    /// From this width on a band has room for its number.
    private static final double ROOM = 15;

    private final ImpactWords words;
    private final OfCompetency competency;
    private final List<Flow> flows;
    private final double scale;
    private final Markup out = new Markup();

    /// The partners of one standing, on one side.
    private static final class Node {
        private final List<String> label;
        private double height;
        private double top;
        private double used;
        private long partners;

        Node(List<String> label) {
            this.label = label;
        }

        double slot() {
            return Math.max(height, (label.size() + 1) * LINE);
        }
    }

    private ImpactPicture(OfCompetency competency, ImpactWords words) {
        this.words = words;
        this.competency = competency;
        this.flows = competency.flows().stream().filter(flow -> !isNothing(flow)).toList();
        this.scale = BANDS / Math.max(1, flows.stream().mapToLong(Flow::partners).sum());
    }

    static boolean isNothing(Flow flow) {
        Standing nothing = new Standing(java.util.Optional.empty(), false);
        return flow.before().equals(nothing) && flow.after().equals(nothing);
    }

    /// The picture as an element of a page; empty where there is nothing to draw.
    ///
    /// @param id an identifier of the page, for its title
    static String svg(OfCompetency competency, ImpactWords words, String id) {
        ImpactPicture picture = new ImpactPicture(competency, words);
        return picture.flows.isEmpty() ? "" : picture.svg(id);
    }

    private String svg(String id) {
        Map<String, Node> before = nodes(Flow::before);
        Map<String, Node> after = nodes(Flow::after);
        double height = Math.max(stack(before, 0), stack(after, 0));
        stack(before, (height - stack(before, 0)) / 2);
        stack(after, (height - stack(after, 0)) / 2);
        out.raw("<svg class=\"picture\" viewBox=\"0 0 " + WIDTH + " " + number(LINE + GAP + height) + "\" role=\"img\" aria-labelledby=\"").text(id).raw("\">").line();
        out.open("title", "id", id).text(words.say("impact.picture", words.label(competency.competency()))).close("title").line();
        text(LEFT, 12, "end", "side", words.say("impact.before-head"));
        text(RIGHT, 12, "start", "side", words.say("impact.after-head"));
        out.raw("<g transform=\"translate(0 " + (LINE + GAP / 2) + ")\">").line();
        bands(before, after);
        before.values().forEach(node -> node(node, LEFT, LEFT - 8, "end"));
        after.values().forEach(node -> node(node, RIGHT - BAR, RIGHT + 8, "start"));
        out.raw("</g></svg>").line();
        return out.toString();
    }

    private Map<String, Node> nodes(Function<Flow, Standing> side) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        flows.stream().map(side).distinct().sorted((a, b) -> compare(a, b)).forEach(standing -> nodes.putIfAbsent(words.standing(standing), new Node(lines(words.standing(standing)))));
        for (Flow flow : flows) {
            Node node = nodes.get(words.standing(side.apply(flow)));
            node.height += width(flow);
            node.partners += flow.partners();
        }
        return nodes;
    }

    /// The highest level first; of two on the same level the one that may be higher.
    private int compare(Standing one, Standing other) {
        int level = Integer.compare(rank(other), rank(one));
        return level != 0 ? level : Boolean.compare(other.undetermined(), one.undetermined());
    }

    private int rank(Standing standing) {
        return standing.level().map(level -> competency.levels().stream().map(one -> one.identifier()).toList().indexOf(level.identifier())).orElse(-1);
    }

    private double width(Flow flow) {
        return Math.max(THINNEST, flow.partners() * scale);
    }

    /// Places nodes below one another.
    ///
    /// @return where the last one ends
    private static double stack(Map<String, Node> nodes, double from) {
        double y = from;
        for (Node node : nodes.values()) {
            node.top = y + (node.slot() - node.height) / 2;
            y += node.slot() + GAP;
        }
        return y - from;
    }

    // Bands

    private record Band(Flow flow, double from, double to, double width) { }

    private void bands(Map<String, Node> before, Map<String, Node> after) {
        List<Band> bands = new ArrayList<>();
        Map<Flow, Double> ends = new LinkedHashMap<>();
        inOrder(after, before, Flow::after, Flow::before).forEach(flow -> {
            Node to = after.get(words.standing(flow.after()));
            ends.put(flow, to.top + to.used);
            to.used += width(flow);
        });
        inOrder(before, after, Flow::before, Flow::after).forEach(flow -> {
            Node from = before.get(words.standing(flow.before()));
            bands.add(new Band(flow, from.top + from.used, ends.get(flow), width(flow)));
            from.used += width(flow);
        });
        bands.stream().sorted((a, b) -> Boolean.compare(a.flow.change() != Change.STAYS, b.flow.change() != Change.STAYS)).forEach(this::band);
        bands.stream().filter(band -> band.width >= ROOM && band.flow.change() != Change.STAYS).forEach(this::amount);
    }

    /// The flows of one side from the top to the bottom, those of a node by where they are on the other side, so that they cross as little as may be.
    private List<Flow> inOrder(Map<String, Node> side, Map<String, Node> other, Function<Flow, Standing> here, Function<Flow, Standing> there) {
        List<String> order = List.copyOf(side.keySet());
        List<String> others = List.copyOf(other.keySet());
        return flows.stream().sorted((a, b) -> {
            int first = Integer.compare(order.indexOf(words.standing(here.apply(a))), order.indexOf(words.standing(here.apply(b))));
            int second = Integer.compare(others.indexOf(words.standing(there.apply(a))), others.indexOf(words.standing(there.apply(b))));
            return first != 0 ? first : second != 0 ? second : a.change().compareTo(b.change());
        }).toList();
    }

    private void band(Band band) {
        int from = LEFT + BAR;
        int to = RIGHT - BAR;
        String middle = number((from + to) / 2.0);
        String path = "M" + from + " " + number(band.from) + "C" + middle + " " + number(band.from) + " " + middle + " " + number(band.to) + " " + to + " " + number(band.to)
                + "v" + number(band.width) + "C" + middle + " " + number(band.to + band.width) + " " + middle + " " + number(band.from + band.width) + " " + from + " " + number(band.from + band.width) + "Z";
        out.raw("<path class=\"band " + Phrase.word(band.flow.change()) + "\" d=\"" + path + "\">").element("title", words.say("impact.flow", words.standing(band.flow.before()), words.standing(band.flow.after()),
                band.flow.partners(), words.change(band.flow.change()))).raw("</path>").line();
    }

    private void amount(Band band) {
        text((LEFT + RIGHT) / 2.0, (band.from + band.to + band.width) / 2 + 4.5, "middle", "amount", words.number(band.flow.partners()));
    }

    // Nodes

    private void node(Node node, int x, int label, String anchor) {
        out.raw("<rect class=\"node\" x=\"" + x + "\" y=\"" + number(node.top) + "\" width=\"" + BAR + "\" height=\"" + number(node.height) + "\" rx=\"1.5\"/>").line();
        double y = node.top + node.height / 2 - (node.label.size() - 1) * LINE / 2.0 - 4;
        for (String line : node.label) {
            text(label, y, anchor, "name", line);
            y += LINE;
        }
        text(label, y, anchor, "number", words.number(node.partners));
    }

    /// A label in lines that are not too long, as far as it has spaces.
    private static List<String> lines(String label) {
        List<String> lines = new ArrayList<>();
        for (String word : label.split(" ")) {
            String last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && last.length() + 1 + word.length() <= LETTERS) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private void text(double x, double y, String anchor, String kind, String text) {
        out.raw("<text class=\"" + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">").text(text).raw("</text>").line();
    }

    private static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
