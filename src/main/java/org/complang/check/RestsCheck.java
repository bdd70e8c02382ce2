package org.complang.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complang.diagnostic.Code;

/// Holds that every competency on which another rests is there, and that none rests on itself.
final class RestsCheck {
    private final Map<String, List<Definitions.Rest>> rests = new LinkedHashMap<>();

    void add(String competency, List<Definitions.Rest> on) {
        rests.merge(competency, on, (a, b) -> {
            List<Definitions.Rest> both = new java.util.ArrayList<>(a);
            both.addAll(b);
            return both;
        });
    }

    void check() {
        rests.forEach((competency, on) -> {
            for (Definitions.Rest rest : on) {
                String name = rest.competency().text();
                if (!rests.containsKey(name)) {
                    rest.reporter().unknown(Code.UNKNOWN_COMPETENCY, rest.competency(), rests.keySet());
                } else if (leadsTo(name, competency)) {
                    rest.reporter().report(Code.DEFINED_BY_ITSELF, rest.competency(), competency);
                }
            }
        });
    }

    private boolean leadsTo(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.equals(to)) {
                return true;
            }
            if (seen.add(name)) {
                rests.getOrDefault(name, List.of()).forEach(rest -> open.push(rest.competency().text()));
            }
        }
        return false;
    }
}
