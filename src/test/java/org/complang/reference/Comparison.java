package org.complang.reference;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.complang.Comp;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerDocument;
import org.complang.report.DecisionJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One partner document decided by the evaluator, read from JSON and bound from objects, and by the reference.
record Comparison(String evaluator, String objects, String reference) {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS).build();
    private static final String NO_PARTNER = "no partner";

    boolean differs() {
        return !evaluator.equals(reference) || !objects.equals(reference);
    }

    static Comparison of(Comp comp, Map<String, Object> document, LocalDate asOf, boolean evidence) {
        String json = JSON.writeValueAsString(document);
        return new Comparison(
                evaluator(comp, () -> comp.documents("partner.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).next().orElseThrow(), asOf, evidence),
                evaluator(comp, () -> ObjectDocument.bind(comp.programme().shape(), document), asOf, evidence),
                reference(comp, json, asOf));
    }

    private static String evaluator(Comp comp, Supplier<PartnerDocument> document, LocalDate asOf, boolean evidence) {
        try {
            return document.get().partner().map(partner -> String.join("\n", comp.decide(partner, asOf, evidence).stream().map(DecisionJson::line).toList())).orElse(NO_PARTNER);
        } catch (RuntimeException e) {
            return e + " at " + e.getStackTrace()[0];
        }
    }

    private static String reference(Comp comp, String json, LocalDate asOf) {
        Map<String, Object> document = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() { });
        return ReferenceDecisions.lines(comp.programme(), document, asOf).map(lines -> String.join("\n", lines)).orElse(NO_PARTNER);
    }

    /// The document with something less, in all ways, the greatest steps first.
    static List<Map<String, Object>> simpler(Map<String, Object> document) {
        List<Map<String, Object>> result = new ArrayList<>();
        document.keySet().forEach(name -> {
            Map<String, Object> less = new LinkedHashMap<>(document);
            less.remove(name);
            result.add(less);
        });
        document.forEach((name, value) -> simplerValue(value).forEach(simpler -> {
            Map<String, Object> less = new LinkedHashMap<>(document);
            less.put(name, simpler);
            result.add(less);
        }));
        return result;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> simplerValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            return List.copyOf(simpler((Map<String, Object>) map));
        }
        List<Object> result = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                List<Object> less = new ArrayList<>(list);
                less.remove(i);
                result.add(less);
            }
            Written.<Object, Object>replaceEach((List<Object>) list, Comparison::simplerValue, less -> less, result);
        }
        return result;
    }

    static String text(Map<String, Object> document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

}
