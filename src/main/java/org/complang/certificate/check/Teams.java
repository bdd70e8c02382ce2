package org.complang.certificate.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complang.certificate.check.DataModel.Table;
import org.complang.certificate.check.Document.Record;

/// Teams: who fills which place proves that there is one; a set of places that too few people fit proves that there is none.
final class Teams {
    private final Checking checking;

    Teams(Checking checking) {
        this.checking = checking;
    }

    Outcome outcome(Written team, Record at, Moment when, Written proof) throws Refusal {
        Table over = checking.model.table(team.text("over"), team);
        Record per = at.of(checking.model.table(team.text("per"), team));
        List<Written> places = team.objects("places");
        Outcome filled = proof.has("places") ? filled(places, over, per, when, proof) : Outcome.NOT_MET;
        if (filled == Outcome.MET) {
            return filled;
        }
        Outcome most = tooFew(places, over, per, when, proof.object("short"));
        if (filled == Outcome.NOT_MET && most != Outcome.NOT_MET) {
            throw proof.refused(Refusal.Kind.LACKING, most.word(), "places");
        }
        return filled;
    }

    /// Whether everybody named fits their place, and all are different; so many for each place as it asks for.
    private Outcome filled(List<Written> places, Table over, Record per, Moment when, Written proof) throws Refusal {
        List<Written> filled = proof.objects("places");
        if (filled.size() != places.size()) {
            throw proof.refused(Refusal.Kind.LACKING, String.valueOf(filled.size()), String.valueOf(places.size()));
        }
        List<Written> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            List<Written> people = filled.get(i).objects("people");
            filled.get(i).close();
            if (people.size() != places.get(i).number("number")) {
                throw filled.get(i).refused(Refusal.Kind.LACKING, String.valueOf(people.size()), String.valueOf(places.get(i).number("number")));
            }
            all.addAll(people);
        }
        List<Record> records = checking.each(all, over, per);
        Outcome outcome = Outcome.MET;
        for (int i = 0, next = 0; i < places.size(); i++) {
            for (int person = places.get(i).number("number"); person > 0; person--, next++) {
                outcome = outcome.and(checking.conditions.outcome(places.get(i).object("fits"), records.get(next), when, all.get(next).object("fits")));
                all.get(next).close();
            }
        }
        if (outcome == Outcome.NOT_MET) {
            throw proof.refused(Refusal.Kind.CLAIM, Outcome.MET.word(), outcome.word());
        }
        return outcome;
    }

    /// Whether a set of places asks for more people than are named, and nobody else fits one of them: nobody possibly, or nobody surely.
    private Outcome tooFew(List<Written> places, Table over, Record per, Moment when, Written proof) throws Refusal {
        Set<Integer> set = new HashSet<>();
        int asked = 0;
        for (Object element : proof.list("places")) {
            if (!(element instanceof java.math.BigDecimal number) || number.signum() < 0 || number.compareTo(java.math.BigDecimal.valueOf(places.size())) >= 0 || number.scale() > 0) {
                throw proof.refused(Refusal.Kind.FORM, Json.text(element), "");
            }
            if (!set.add(number.intValueExact())) {
                throw proof.refused(Refusal.Kind.REPEATED, Json.text(element), "");
            }
            asked += places.get(number.intValueExact()).number("number");
        }
        List<Written> fit = proof.objects("people");
        proof.claims("asked", asked);
        if (fit.size() >= asked) {
            throw proof.refused(Refusal.Kind.CLAIM, String.valueOf(fit.size()), String.valueOf(asked));
        }
        List<Written> others = proof.objects("others");
        List<Written> all = new ArrayList<>(fit);
        all.addAll(others);
        List<Record> records = checking.each(all, over, per);
        checking.complete(proof, records, over, per);
        for (Written person : fit) {
            person.close();
        }
        Outcome most = Outcome.NOT_MET;
        for (int i = 0; i < others.size(); i++) {
            Outcome other = other(places, set, records.get(fit.size() + i), when, others.get(i));
            most = other.compareTo(most) > 0 ? other : most;
        }
        proof.close();
        return most;
    }

    /// Somebody who is not among those who fit: for no place of the set surely.
    private Outcome other(List<Written> places, Set<Integer> set, Record record, Moment when, Written proof) throws Refusal {
        List<Written> fits = proof.objects("fits");
        if (fits.size() != set.size()) {
            throw proof.refused(Refusal.Kind.LACKING, String.valueOf(fits.size()), String.valueOf(set.size()));
        }
        proof.close();
        Outcome most = Outcome.NOT_MET;
        int next = 0;
        for (int place : set.stream().sorted().toList()) {
            Outcome outcome = checking.conditions.outcome(places.get(place).object("fits"), record, when, fits.get(next++));
            if (outcome == Outcome.MET) {
                throw fits.get(next - 1).refused(Refusal.Kind.CLAIM, Outcome.NOT_MET.word(), outcome.word());
            }
            most = outcome.compareTo(most) > 0 ? outcome : most;
        }
        return most;
    }
}
