package org.complang.certificate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complang.certificate.check.DataModel.Field;
import org.complang.certificate.check.DataModel.Table;
import org.complang.certificate.check.Document.Record;

/// What all parts of a check share: the document, and how records of it are cited.
final class Checking {
    final DataModel model;
    final Document document;
    final Conditions conditions = new Conditions(this);
    final Values values = new Values(this);
    /// The points of the track that is checked, and those of its least metric.
    Span score = Span.ABSENT;
    Span leastMetric = Span.ABSENT;
    /// The points of its metrics, by their names.
    final Map<String, Span> metrics = new HashMap<>();

    Checking(DataModel model, Document document) {
        this.model = model;
        this.document = document;
    }

    /// A value is cited by the place of its field.
    void cited(Written proof, Field field, Record at) throws Refusal {
        Record record = at.of(field.table());
        proof.cites("at", field.pointer(record.pointer));
        proof.cites("value", record.cells[field.index()].cited());
    }

    /// The record that a part of the certificate cites, which is one of a list below a record.
    Record cited(Written proof, Table table, Record below) throws Refusal {
        Record record = document.at(proof.text("record"));
        if (record == null || record.table != table || record.of(below.table) != below) {
            throw new Refusal(Refusal.Kind.CITED, proof.place() + "/record", proof.text("record"), table.name);
        }
        return record;
    }

    /// The records that the parts of the certificate cite, each once.
    List<Record> each(List<Written> proofs, Table table, Record below) throws Refusal {
        List<Record> records = new ArrayList<>();
        Set<Record> seen = new HashSet<>();
        for (Written proof : proofs) {
            Record record = cited(proof, table, below);
            if (!seen.add(record)) {
                throw new Refusal(Refusal.Kind.REPEATED, proof.place() + "/record", record.pointer, "");
            }
            records.add(record);
        }
        return records;
    }

    /// Refuses where fewer records are cited than there are.
    void complete(Written proof, List<Record> cited, Table table, Record below) throws Refusal {
        List<Record> all = below.below(table);
        if (cited.size() != all.size()) {
            Set<Record> left = new HashSet<>(cited);
            String missing = all.stream().filter(record -> !left.contains(record)).findFirst().map(record -> record.pointer).orElse("");
            throw proof.refused(Refusal.Kind.LACKING, String.valueOf(cited.size()), missing);
        }
    }
}
