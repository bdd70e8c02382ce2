package org.complang;

import java.util.stream.Collectors;

/// Texts of which the indentation and empty lines do not matter.
final class Lines {
    private Lines() { }

    static String of(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
