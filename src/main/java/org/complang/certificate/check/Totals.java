package org.complang.certificate.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complang.certificate.check.DataModel.Field;
import org.complang.certificate.check.DataModel.Table;
import org.complang.certificate.check.Document.Record;

/// Totals, counts and extremes, added up again. The certificate cites every record of the list, so that the checker sees that nothing else counts.
final class Totals {
    private final Checking checking;

    Totals(Checking checking) {
        this.checking = checking;
    }

    /// A record that counts or may count.
    private record Counted(Record record, Outcome outcome, Span of) { }

    Span span(Written value, Record at, Moment when, Written proof) throws Refusal {
        Table over = checking.model.table(value.text("over"), value);
        Record per = at.of(checking.model.table(value.text("per"), value));
        List<Written> cited = proof.objects("records");
        List<Record> records = checking.each(cited, over, per);
        checking.complete(proof, records, over, per);
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Outcome outcome = checking.conditions.outcome(value.object("where"), records.get(i), when, cited.get(i).object("why"));
            if (outcome != Outcome.NOT_MET) {
                Span of = value.has("of") ? checking.values.span(value.object("of"), records.get(i), when, cited.get(i).object("of")) : Span.ABSENT;
                counted.add(new Counted(records.get(i), outcome, of));
            }
            cited.get(i).close();
        }
        return switch (value.text("kind")) {
            case "total" -> Span.sum(counted.stream().filter(one -> !one.of.absent()).map(Totals::adds).toList());
            case "count" -> Span.of(Fraction.of(counted.stream().filter(one -> one.outcome == Outcome.MET).count()), Fraction.of(counted.size()));
            case "different" -> different(value, per, when, counted, proof);
            case String kind -> extreme(counted, kind.equals("earliest") || kind.equals("lowest"));
        };
    }

    /// What a record adds: what may count adds from nothing to all.
    private static Span adds(Counted one) {
        Span of = one.of.absent() ? Span.ZERO : one.of;
        return one.outcome == Outcome.MET ? of : Span.ZERO.hull(of);
    }

    private static Span extreme(List<Counted> counted, boolean least) {
        Span best = null;
        boolean possible = false;
        for (Counted one : counted) {
            possible |= !one.of.absent();
            if (one.outcome == Outcome.MET && !one.of.absent()) {
                best = best == null ? one.of : best.laterOf(!least, one.of);
            }
        }
        if (best == null) {
            return possible ? Span.OPEN : Span.ABSENT;
        }
        for (Counted one : counted) {
            if (one.outcome == Outcome.UNKNOWN && !one.of.absent()) {
                Span moved = best.laterOf(!least, one.of);
                best = least ? Span.of(moved.from(), best.to()) : Span.of(best.from(), moved.to());
            }
        }
        return best;
    }

    /// Records with the same keys.
    private static final class Group {
        private boolean sure;
        private final List<Span> adds = new ArrayList<>();
    }

    /// How many groups count. Records of which a key is not known are of any group.
    private Span different(Written value, Record per, Moment when, List<Counted> counted, Written proof) throws Refusal {
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        Group unknown = new Group();
        for (Counted one : counted) {
            List<Object> keys = keys(value, one.record);
            if (!keys.contains(Cell.Empty.NONE)) {
                boolean known = keys.stream().noneMatch(key -> key instanceof Cell cell && cell.isUnknown());
                Group group = known ? groups.computeIfAbsent(keys, _ -> new Group()) : unknown;
                group.sure |= one.outcome == Outcome.MET;
                group.adds.add(known ? adds(one) : Span.ZERO.hull(one.of.absent() ? Span.ZERO : one.of));
            }
        }
        List<Span> limits = new ArrayList<>();
        List<Written> wanted = value.objects("limits");
        List<Written> cited = proof.objects("limits");
        for (int i = 0; i < wanted.size() && i < cited.size(); i++) {
            limits.add(checking.values.span(wanted.get(i).object("threshold"), per, when, cited.get(i)));
        }
        if (cited.size() != wanted.size()) {
            throw proof.refused(Refusal.Kind.LACKING, String.valueOf(cited.size()), String.valueOf(wanted.size()));
        }
        long sure = 0;
        long possible = unknown.adds.size();
        List<Object> claims = new ArrayList<>();
        for (Map.Entry<List<Object>, Group> entry : groups.entrySet()) {
            Span total = Span.sum(entry.getValue().adds).plus(Span.sum(unknown.adds));
            Outcome keeps = Outcome.MET;
            for (int i = 0; i < limits.size(); i++) {
                keeps = keeps.and(limits.get(i).absent() ? Outcome.NOT_MET : total.compare(wanted.get(i).text("relation"), limits.get(i)));
            }
            sure += keeps == Outcome.MET && entry.getValue().sure ? 1 : 0;
            possible += keeps != Outcome.NOT_MET ? 1 : 0;
            claims.add(claim(entry.getKey(), total, keeps == Outcome.MET && !entry.getValue().sure ? Outcome.UNKNOWN : keeps, !limits.isEmpty()));
        }
        proof.claims("groups", claims);
        boolean some = limits.isEmpty() && sure == 0 && unknown.sure;
        return Span.of(Fraction.of(some ? 1 : sure), Fraction.of(possible));
    }

    private static Object claim(List<Object> keys, Span total, Outcome counts, boolean limited) {
        Map<String, Object> claim = new LinkedHashMap<>();
        List<Object> cited = new ArrayList<>();
        keys.forEach(key -> cited.add(key instanceof Cell cell ? cell.cited() : ((Record) key).pointer));
        claim.put("keys", cited);
        if (limited) {
            claim.put("total", total.written("number"));
        }
        claim.put("is", counts.word());
        return claim;
    }

    private List<Object> keys(Written value, Record record) throws Refusal {
        List<Object> keys = new ArrayList<>();
        for (Written key : value.objects("keys")) {
            if (key.has("table")) {
                keys.add(record.of(checking.model.table(key.text("table"), key)));
            } else {
                Field field = checking.model.field(key.text("field"), key);
                keys.add(record.cell(field));
            }
        }
        return keys;
    }
}
