package org.complang.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Tables of a few partners with something broken in them, and what follows from what was broken.
///
/// What is expected: each fault is reported, at its place; nothing else is reported as an error; partners who are not in `mayDiffer` are decided as in the case `clean`; a partner who is in it
/// is never said to have, or not to have, a level when that is not so by the data before it was broken: either as in `clean`, or undetermined.
final class FaultyCase {
    /// What is broken.
    ///
    /// @param line of the file, from 1, where the row begins; 0 where the whole file is meant
    /// @param column the name of the column, or empty
    /// @param what the kind of fault, in words that are the same in all cases
    /// @param text the text that cannot be read, or empty
    /// @param partner whose row it is, or empty where the row does not tell
    record Fault(String file, int line, String column, String what, String text, String partner) { }

    final String name;
    final String about;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final SortedSet<String> mayDiffer = new TreeSet<>();
    private final Map<String, String> decisions = new LinkedHashMap<>();
    private String sources = "";
    private boolean anyPartner;
    private boolean orClean;

    FaultyCase(String name, String about) {
        this.name = name;
        this.about = about;
    }

    FaultyCase file(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    FaultyCase file(TextTable table) {
        return file(table.name + ".csv", table.bytes());
    }

    /// How rows of some files become records.
    FaultyCase sources(String text) {
        sources = text;
        return this;
    }

    FaultyCase fault(String file, int line, String column, String what, String text, String partner) {
        if (!partner.isEmpty()) {
            mayDiffer.add(partner);
        }
        return noted(file, line, column, what, text, partner);
    }

    /// A fault that leaves no doubt what the data say.
    FaultyCase noted(String file, int line, String column, String what, String text, String partner) {
        faults.add(new Fault(file, line, column, what, text, partner));
        return this;
    }

    FaultyCase mayDiffer(Collection<String> partners) {
        mayDiffer.addAll(partners);
        return this;
    }

    /// A row, or a file, does not tell of which partners it speaks: the decisions stand on the data that there are, and the run says that they may lack some.
    FaultyCase anyPartner() {
        anyPartner = true;
        return this;
    }

    /// Reading all as if nothing were broken, without a report, is as good.
    FaultyCase orClean() {
        orClean = true;
        return this;
    }

    /// What the data say where it is not what `clean` says.
    FaultyCase decided(String partner, String decision) {
        decisions.put(partner, decision);
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    /// Empty where the tables of the data model and the reports of Partner Center are all that there is.
    String sources() {
        return sources;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// The case as JSON: what a test must know, without Java.
    String expected() {
        StringBuilder json = new StringBuilder("{\n");
        json.append("  \"about\": ").append(text(about)).append(",\n");
        json.append("  \"faults\": [");
        String separator = "\n";
        for (Fault fault : faults) {
            json.append(separator).append("    {\"file\": ").append(text(fault.file)).append(", \"line\": ").append(fault.line).append(", \"column\": ").append(text(fault.column))
                    .append(", \"what\": ").append(text(fault.what)).append(", \"text\": ").append(text(fault.text)).append(", \"partner\": ").append(text(fault.partner)).append('}');
            separator = ",\n";
        }
        json.append(faults.isEmpty() ? "],\n" : "\n  ],\n");
        json.append("  \"mayDiffer\": [").append(String.join(", ", mayDiffer.stream().map(FaultyCase::text).toList())).append("],\n");
        json.append("  \"anyPartner\": ").append(anyPartner).append(",\n");
        json.append("  \"orClean\": ").append(orClean).append(",\n");
        json.append("  \"decisions\": {").append(String.join(", ", decisions.entrySet().stream().map(entry -> text(entry.getKey()) + ": " + text(entry.getValue())).toList())).append("}\n");
        return json.append("}\n").toString();
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (c < ' ' || c > '~') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
