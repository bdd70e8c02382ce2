package org.complang.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.wording.Phrase;

/// Operations from a file: a JSON patch by itself, or a plan among the decisions that comp prints with plans.
public final class PatchFile {
    private final String name;
    private final List<Object> values;

    /// @param values the JSON values of the file, in their order
    public PatchFile(String name, List<Object> values) {
        this.name = name;
        this.values = List.copyOf(values);
    }

    /// The operations of the patch, or of the plan of a partner that is chosen; nothing where there are none, which is told.
    ///
    /// @param chosen `COMPETENCY/OPTION/LEVEL`, with `/2` behind it for the second plan; else the only plan is taken
    public Optional<List<?>> operations(String partner, Optional<String> chosen, Consumer<Diagnostic> diagnostics) {
        if (values.size() == 1 && values.getFirst() instanceof List<?> patch) {
            return Optional.of(patch);
        }
        Map<String, List<?>> plans = new LinkedHashMap<>();
        for (Object value : values) {
            if (!(value instanceof Map<?, ?> decision) || !(decision.get("plans") instanceof List<?> levels)) {
                diagnostics.accept(Diagnostic.of(Code.PATCH_FAILED, new Place.InFile(name), 0, Phrase.of("patch.neither")));
                return Optional.empty();
            }
            if (partner.equals(decision.get("partner"))) {
                levels.forEach(level -> collect(decision, level, plans));
            }
        }
        Optional<String> wanted = chosen.map(one -> one.matches(".*/[0-9]+") ? one : one + "/1").or(() -> plans.size() == 1 ? plans.keySet().stream().findFirst() : Optional.empty());
        Optional<List<?>> operations = wanted.map(plans::get);
        if (operations.isEmpty()) {
            Phrase known = plans.isEmpty() ? Phrase.of("patch.no-plans", partner) : Phrase.of("patch.plans", String.join(", ", new TreeSet<>(plans.keySet())));
            diagnostics.accept(Diagnostic.of(Code.PATCH_FAILED, new Place.InFile(name), 0, known));
        } else if (operations.get().isEmpty()) {
            // Every plan changes something: only what was made of tables tells no places of a document.
            diagnostics.accept(Diagnostic.of(Code.PATCH_FAILED, new Place.InFile(name), 0, Phrase.of("patch.of-tables")));
            return Optional.empty();
        }
        return operations;
    }

    private static void collect(Map<?, ?> decision, Object level, Map<String, List<?>> plans) {
        if (!(level instanceof Map<?, ?> of) || !(of.get("plans") instanceof List<?> list)) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            List<Object> operations = new ArrayList<>();
            if (list.get(i) instanceof Map<?, ?> plan && plan.get("changes") instanceof List<?> changes) {
                changes.forEach(change -> {
                    if (change instanceof Map<?, ?> one && one.get("patch") instanceof List<?> patch) {
                        operations.addAll(patch);
                    }
                });
            }
            plans.put(decision.get("competency") + "/" + of.get("option") + "/" + of.get("level") + "/" + (i + 1), operations);
        }
    }
}
