package org.complang.syntax;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Writes programmes that can be read but mean nothing: every rule of the grammar, at random.
final class RandomProgramme {
    private static final List<String> NAMES = List.of("seats", "usage", "customer", "silver", "70-346", "x", "mcsa-office-365", "a-rather-long-name-of-something", "云工作", "é", "p2", "developed");
    private static final List<String> TEXTS = List.of("\"\"", "\"Label\"", "\"云工作效率\"", "\"# no comment, [x\"", "\"a text that goes on for a while, as the texts of notes do, and ends at last\"");
    private static final int DEEP = 4;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    RandomProgramme(Random random) {
        this.random = random;
    }

    String write() {
        many(1, 6, this::declaration);
        return out.toString();
    }

    private void declaration() {
        switch (random.nextInt(8)) {
            case 0 -> {
                String traits = some(2, () -> ", " + any("plural " + name(), "spelled by " + name(), "shown by " + name()));
                block("vocabulary " + name() + labels() + traits, () -> many(1, 5, () -> line(term())));
            }
            case 1 -> line(name() + " " + term());
            case 2 -> block("record " + name() + labels() + some(5, () -> ", " + any("plural " + name(), "key " + name(), "key [" + name() + ", month]" + any("", " in the whole document"),
                    "since " + name(), "until month", "shown as " + name())), () -> many(1, 5, this::field));
            case 3 -> block("document", () -> many(1, 5, this::field));
            case 4 -> definition();
            case 5 -> source();
            case 6 -> spellings();
            default -> block("competency " + name() + labels() + validity(), () -> many(1, 6, this::competencyItem));
        }
    }

    private void source() {
        block("source " + any(name(), "source", "missing") + labels() + ", in files " + texts() + any("", ", missing " + any(name(), texts())) + any("", ", dates written " + any(name(), texts())),
                () -> many(1, 4, () -> choose(this::sourceRecord, () -> block("document", () -> many(1, 2, this::sourceField)))));
    }

    private void sourceRecord() {
        block(name() + some(3, () -> ", " + any("only where " + either() + " is " + either() + any("", ", not " + either()), "not where " + either() + " is " + either(), "only with " + either())),
                () -> many(1, 5, () -> choose(this::sourceField, depth > DEEP ? this::sourceField : this::sourceRecord)));
    }

    private void sourceField() {
        line(any(name(), "month", "source", "written") + any(" is " + value(), " from all of [" + either() + some(4, () -> ", " + either()) + "]",
                " from " + either() + some(2, () -> ", otherwise " + either()) + some(4, () -> ", " + any("after " + text(), "before " + text(), "spelled by " + name(), either() + " is " + value(),
                        "written " + either(), "first day", "last day", "in lower case", "rounded to four decimals"))));
    }

    private void spellings() {
        if (random.nextBoolean()) {
            line("spellings " + name() + labels() + ": " + texts());
        } else {
            block("spellings " + name() + " of " + name() + labels(), () -> many(1, 5, () -> line(value() + ": " + texts())));
        }
    }

    private String value() {
        return any(name(), "2,000", "-12.5", "2018-03-15", "2018-03", text(), "yes", "no");
    }

    private String either() {
        return text() + some(3, () -> " or " + text());
    }

    private String texts() {
        return "[" + text() + some(12, () -> ", " + text()) + "]";
    }

    private String term() {
        return name() + labels() + some(3, () -> ", " + any("spelled " + text(), "also " + text(), "retired 2017-12-31", "accepted until 2018-03-31", "accepted from 2018-01-01"));
    }

    private void field() {
        line(any(name(), "month") + labels() + ": " + any("list of " + name(), name(), "month", name() + " in " + name()) + any("", " or unknown", " or none", " or open-ended")
                + some(2, () -> ", " + any("spelled " + text(), "earliest of duplicates", "may differ")));
    }

    private void definition() {
        String parameters = any("", "(" + name() + ", " + name() + ")");
        String head = any("measure ", "condition ") + name() + parameters + any("", " of " + name()) + labels();
        switch (random.nextInt(4)) {
            case 0 -> line("set " + name() + labels() + ": " + codes());
            case 1 -> line(head + ": " + body(0));
            case 2 -> block(head, () -> line(body(0)));
            default -> requirement("requirement " + name() + parameters + labels() + ": ");
        }
    }

    private void competencyItem() {
        switch (random.nextInt(6)) {
            case 0 -> remark();
            case 1 -> line(name() + " " + term());
            case 2 -> definition();
            case 3 -> block("option " + name() + labels() + validity(), () -> many(1, 3, () -> choose(this::remark, this::definition, this::level)));
            case 4 -> block("track " + name() + labels() + any("", ", if " + expression(0)), () -> many(1, 3, () -> choose(this::remark, this::definition, this::metric)));
            default -> level();
        }
    }

    private void level() {
        block(name() + " requires", () -> many(1, 4, () -> choose(this::remark, () -> requirement(""), () -> requirement(name() + labels() + validity() + ": "),
                () -> block(name() + labels() + validity(), () -> many(1, 3, () -> choose(this::remark, () -> requirement("")))))));
    }

    private void metric() {
        block("metric " + name() + labels() + ", at most 20 points" + validity(), () -> many(1, 4, () -> choose(this::remark, () -> requirement("only if "), this::points, () -> line("minus " + wayToPoints()),
                () -> block("best of", () -> many(1, 3, this::points)))));
    }

    private void points() {
        line(wayToPoints());
    }

    private String wayToPoints() {
        return "5 points " + any("for each person who " + expression(0), "for each " + sum(1), "for each full 10 people who " + expression(0), "for each full " + any("10", "USD 5", "5%", "size") + " of " + sum(1), "in proportion to " + sum(1) + " up to " + threshold(), "if " + body(0));
    }

    private void requirement(String head) {
        int kind = depth > DEEP + 2 ? 4 : random.nextInt(6);
        switch (kind) {
            case 0 -> block(head + any("any", "all", "2") + " of", () -> many(1, 3, () -> choose(this::remark, () -> requirement(""))));
            case 1 -> {
                boolean shared = random.nextBoolean();
                block(head + (shared ? "team of, each in at most 2 groups" : "team of"), () -> many(1, 3, () -> line(any("2 ", name() + " ") + (shared ? "" : any("", "other ")) + "people who " + expression(0) + among(0))));
            }
            default -> line(head + body(0));
        }
    }

    private void remark() {
        line(random.nextBoolean() ? "note " + text() + labels() : "link " + text() + labels());
    }

    private String body(int deep) {
        if (random.nextInt(6) == 0) {
            return any("2", name()) + " people who " + expression(deep) + among(deep);
        }
        return any("", "total seats of usage where ", "some customer who ", "2 people who ", "n people who ") + expression(deep);
    }

    private String among(int deep) {
        return random.nextBoolean() ? "" : any(", of whom 1 ", ", of whom n ") + expression(deep);
    }

    private String expression(int deep) {
        String joiner = any(" and ", " or ");
        StringBuilder text = new StringBuilder(comparison(deep));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(joiner).append(any("", "not ")).append(comparison(deep));
        }
        return text.toString();
    }

    private String comparison(int deep) {
        String left = sum(deep);
        return left + switch (deep < DEEP ? random.nextInt(10) : 0) {
            case 1 -> " at least " + threshold();
            case 2 -> " more than " + sum(deep + 1);
            case 3 -> " fewer than 2";
            case 4 -> " from 1 to " + sum(deep + 1);
            case 5 -> " in the last 3 months";
            case 6 -> " is one of " + codes();
            case 7 -> any(" is none of ", " is not one of ") + codes();
            case 8 -> any(" is ", " is not ") + apart(sum(deep + 1));
            default -> "";
        };
    }

    private String threshold() {
        return any("2,000", "50%", "USD 10,000.50", "(" + expression(DEEP) + ")", "(" + row() + ", " + row() + ")", name());
    }

    private String row() {
        return any("5", "USD 2,000", "month") + any(" in " + name() + any("", " markets"), " from 2018-01-01", " until 2018-01-01", " if (" + body(DEEP) + ")", " otherwise");
    }

    /// "is associated" is one word.
    private static String apart(String sum) {
        return sum.startsWith("associated") ? "(" + sum + ")" : sum;
    }

    private String sum(int deep) {
        return factor(deep) + some(2, () -> any(" + ", " - ", " * ", " / ") + factor(deep));
    }

    private String factor(int deep) {
        if (deep >= DEEP) {
            return any(name(), "7", "yes");
        }
        String window = any("", " in the last closed month", " in the last 3 closed months", " in the last closed quarter", " in the last 2 closed years", " in the last closed fiscal year", " in the last 2 closed fiscal quarters");
        return switch (random.nextInt(10)) {
            case 0 -> "(" + body(deep + 1) + ")" + any("", "", window);
            case 1 -> "total (" + sum(deep + 1) + ") in EUR of all usage" + window;
            case 2 -> "total seats of usage" + window;
            case 3 -> "average month in EUR per month of usage" + window;
            case 4 -> any("number of different [x, month] of usage" + window, "number of usage with total seats more than 300", "latest month of usage", "some usage");
            case 5 -> "(" + any("growth in percent of ", "growth of ") + factor(deep + 1) + ")";
            case 6 -> any("customer ", "") + any("associated as any of ", "passed all of ", "holds 2 of ") + codes();
            case 7 -> name() + any(" a year earlier", " 3 months earlier", " on 2018-01-01", " at the end of the month", " of " + name(), window, " of " + name() + window);
            case 8 -> name() + "(" + any("5", "x, 2018-01-01", "[x, seats of usage]") + ")";
            default -> any("12,000", "50%", "EUR 3", "2018-03-15", "2018-03", text(), "no", "score", "every metric", "holds " + name());
        };
    }

    private String codes() {
        return random.nextInt(4) == 0 ? name() : "[" + name() + some(12, () -> ", " + name() + any("", "", " of " + name())) + "]";
    }

    private String labels() {
        return any("", " " + text(), " zh-CN " + text(), " " + text() + " zh-CN " + text() + any("", " de " + text()));
    }

    private String validity() {
        return any("", "", ", from 2017-01-01", ", from 2017-01-01, until 2018-12-31");
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String any(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String some(int most, Supplier<String> text) {
        StringBuilder all = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.append(text.get());
        }
        return all.toString();
    }

    private void choose(Runnable... ways) {
        ways[random.nextInt(ways.length)].run();
    }

    private void many(int least, int most, Runnable one) {
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            one.run();
        }
    }

    private void line(String text) {
        out.repeat(' ', 2 * depth).append(text).append('\n');
    }

    private void block(String head, Runnable items) {
        line(head + ":");
        depth++;
        items.run();
        depth--;
    }
}
