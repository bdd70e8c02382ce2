package org.complang.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.certificate.check.Checker;
import org.complang.certificate.check.Refusal;

/// Alters a certificate in one place at a time and sees that the checker refuses it.
public final class Tampering {
    /// What stands in the place of a value that is taken away.
    private static final Object GONE = new Object();

    private final String programme;
    private final Map<String, Object> requirements;
    private final Object document;
    private Checker.Verified unaltered;
    private int altered;
    private int otherReasons;
    /// Whether what is altered tells by which record something is held.
    private boolean holding;

    public Tampering(String programme, Map<String, Object> requirements, Object document) {
        this.programme = programme;
        this.requirements = requirements;
        this.document = document;
    }

    /// Alters every field, entry and element; what is required is altered in its first and last place only, since one digest stands for all of it.
    ///
    /// @return how many altered certificates were refused
    public int everyFieldOf(Object certificate, String said) {
        unaltered = verified(certificate).orElseThrow();
        walk(certificate, certificate, "", said);
        return altered;
    }

    /// How many altered certificates proved the same by another reason.
    public int otherReasons() {
        return otherReasons;
    }

    /// @param whole the certificate, in which `part` is altered and put back
    private void walk(Object whole, Object part, String place, String said) {
        switch (part) {
            case Map<?, ?> map -> {
                Map<String, Object> entries = entries(map);
                entries.put("added", "x");
                refused(whole, place + "/added", said);
                entries.remove("added");
                for (String key : List.copyOf(entries.keySet())) {
                    Map<String, Object> before = new LinkedHashMap<>(entries);
                    Object value = entries.get(key);
                    holding = entries.containsKey("term");
                    for (Object other : alterations(value)) {
                        if (other == GONE) {
                            entries.remove(key);
                        } else {
                            entries.put(key, other);
                        }
                        refused(whole, place + "/" + key, said);
                        entries.clear();
                        entries.putAll(before);
                    }
                    if (!place.startsWith("/requirements/ways/")) {
                        walk(whole, value, place + "/" + key, said);
                    }
                }
            }
            case List<?> list -> {
                @SuppressWarnings("unchecked")
                List<Object> elements = (List<Object>) list;
                for (int i = 0; i < elements.size(); i++) {
                    Object value = elements.get(i);
                    for (Object other : alterations(value)) {
                        elements.remove(i);
                        if (other != GONE) {
                            elements.add(i, other);
                        }
                        refused(whole, place + "/" + i, said);
                        if (other != GONE) {
                            elements.remove(i);
                        }
                        elements.add(i, value);
                    }
                    elements.add(i, value);
                    refused(whole, place + "/" + i + " twice", said);
                    elements.remove(i);
                    if (!place.startsWith("/requirements/data")) {
                        walk(whole, value, place + "/" + i, said);
                    }
                }
            }
            case null, default -> { }
        }
    }

    private static List<Object> alterations(Object value) {
        List<Object> others = new ArrayList<>();
        switch (value) {
            case null -> others.addAll(List.of("x", "0"));
            case Boolean yes -> others.add(!yes);
            case BigDecimal number -> others.addAll(List.of(number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE)));
            case String text -> {
                others.add(text + "x");
                Stream.of("met", "notMet", "unknown").filter(word -> List.of("met", "notMet", "unknown").contains(text) && !word.equals(text)).forEach(others::add);
                if (text.matches("-?\\d+(\\.\\d+)?")) {
                    others.add(new BigDecimal(text).add(BigDecimal.ONE).toPlainString());
                }
                if (text.matches(".*/\\d+")) {
                    int slash = text.lastIndexOf('/') + 1;
                    others.add(text.substring(0, slash) + (new java.math.BigInteger(text.substring(slash)).add(java.math.BigInteger.ONE)));
                }
            }
            case Map<?, ?> _ -> others.add(new LinkedHashMap<>());
            case List<?> list -> {
                if (!list.isEmpty()) {
                    others.add(new ArrayList<>());
                }
            }
            default -> { }
        }
        if (value != null) {
            others.add(null);
        }
        others.add(GONE);
        return others;
    }

    /// Refused as it is; and with a new seal too, unless only another reason is given that is as good (another part, another record that is held, another set of places), or it is something that is
    /// stated and not certified. What the certificate is for stays the same in any case.
    private void refused(Object certificate, String place, String said) {
        altered++;
        assertThat(verified(certificate)).as("%s is altered and accepted; of %s", place, said).isEmpty();
        if (place.equals("/seal") || place.equals("/seal twice")) {
            return;
        }
        Map<String, Object> sealed = new LinkedHashMap<>(entries(certificate));
        sealed.put("seal", Checker.seal(sealed));
        verified(sealed).ifPresent(claims -> {
            boolean another = place.matches(".*/parts/\\d+/part|.*/short/places/\\d+|.*/stated") || place.endsWith("/record") && holding;
            assertThat(another).as("%s is altered, sealed anew and accepted; of %s", place, said).isTrue();
            assertThat(claims).isEqualTo(unaltered);
            otherReasons++;
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entries(Object object) {
        return (Map<String, Object>) object;
    }

    private Optional<Checker.Verified> verified(Object certificate) {
        try {
            return Optional.of(new Checker(certificate).check(programme, Optional.of(requirements), document));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }
}
