package org.complang.certificate.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.complang.certificate.check.DataModel.Table;
import org.complang.certificate.check.Document.Record;

/// Teams: who fills which place proves that there is one; a set of places that too few people fit proves that there is none.
final class Teams {
    private final Checking checking;

    Teams(Checking checking) {
        this.checking = checking;
    }

    Outcome outcome(Written team, Record at, Moment when, Written proof) throws Refusal {
        Places places = new Places(team, checking.model.table(team.text("over"), team), at.of(checking.model.table(team.text("per"), team)), when);
        Outcome filled = proof.has("places") ? filled(places, proof) : Outcome.NOT_MET;
        if (filled == Outcome.MET) {
            return filled;
        }
        Outcome most = tooFew(places, proof.object("short"));
        if (filled == Outcome.NOT_MET && most != Outcome.NOT_MET) {
            throw proof.refused(Refusal.Kind.LACKING, most.word(), "places");
        }
        return filled;
    }

    /// The places of a team, and whose records may fill them.
    private final class Places {
        private final List<Written> places;
        private final Table over;
        private final Record per;
        private final Moment when;
        /// In how many groups somebody may be.
        private final long most;

        Places(Written team, Table over, Record per, Moment when) throws Refusal {
            this.places = team.objects("places");
            this.over = over;
            this.per = per;
            this.when = when;
            this.most = team.has("most") ? team.number("most") : 1;
        }

        long number(int place) throws Refusal {
            return places.get(place).number("number");
        }

        /// The group of a place. Where groups share nobody each place may as well be one.
        long group(int place) throws Refusal {
            return places.get(place).has("group") ? places.get(place).number("group") : place;
        }

        Set<Long> groups(Collection<Integer> some) throws Refusal {
            Set<Long> groups = new TreeSet<>();
            for (int place : some) {
                groups.add(group(place));
            }
            return groups;
        }

        Outcome fits(int place, Record record, Written proof) throws Refusal {
            return checking.conditions.outcome(places.get(place).object("fits"), record, when, proof);
        }
    }

    /// Whether everybody named fits their place, with so many for each place as it asks for, nobody in a group twice and nobody in too many of them.
    private Outcome filled(Places team, Written proof) throws Refusal {
        List<Written> filled = proof.objects("places");
        if (filled.size() != team.places.size()) {
            throw proof.refused(Refusal.Kind.LACKING, String.valueOf(filled.size()), String.valueOf(team.places.size()));
        }
        Outcome outcome = Outcome.MET;
        Map<Long, Set<Record>> inGroup = new HashMap<>();
        Map<Record, Integer> seats = new HashMap<>();
        for (int place = 0; place < filled.size(); place++) {
            List<Written> people = filled.get(place).objects("people");
            filled.get(place).close();
            if (people.size() != team.number(place)) {
                throw filled.get(place).refused(Refusal.Kind.LACKING, String.valueOf(people.size()), String.valueOf(team.number(place)));
            }
            Set<Record> here = inGroup.computeIfAbsent(team.group(place), _ -> new HashSet<>());
            for (Written person : people) {
                Record record = checking.cited(person, team.over, team.per);
                if (!here.add(record) || seats.merge(record, 1, Integer::sum) > team.most) {
                    throw new Refusal(Refusal.Kind.REPEATED, person.place() + "/record", record.pointer, "");
                }
                outcome = outcome.and(team.fits(place, record, person.object("fits")));
                person.close();
            }
        }
        if (outcome == Outcome.NOT_MET) {
            throw proof.refused(Refusal.Kind.CLAIM, Outcome.MET.word(), outcome.word());
        }
        return outcome;
    }

    /// Whether a set of places asks for more than people can fill: possibly, or surely. Who is named without more may be in as many groups of the set as anybody may, of everybody else it is shown
    /// which places they fit.
    private Outcome tooFew(Places team, Written proof) throws Refusal {
        SortedSet<Integer> set = new TreeSet<>();
        int asked = 0;
        for (Object element : proof.list("places")) {
            if (!(element instanceof BigDecimal number) || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(team.places.size())) >= 0 || number.scale() > 0) {
                throw proof.refused(Refusal.Kind.FORM, Json.text(element), "");
            }
            if (!set.add(number.intValueExact())) {
                throw proof.refused(Refusal.Kind.REPEATED, Json.text(element), "");
            }
            asked += (int) team.number(number.intValueExact());
        }
        proof.claims("asked", asked);
        List<Written> fit = proof.objects("people");
        List<Written> others = proof.objects("others");
        List<Written> all = new ArrayList<>(fit);
        all.addAll(others);
        List<Record> records = checking.each(all, team.over, team.per);
        checking.complete(proof, records, team.over, team.per);
        for (Written person : fit) {
            person.close();
        }
        long surely = fit.size() * Math.min(team.most, team.groups(set).size());
        long possibly = surely;
        for (int i = 0; i < others.size(); i++) {
            List<Outcome> fits = fits(team, set, records.get(fit.size() + i), others.get(i));
            surely += Math.min(team.most, team.groups(fitting(set, fits, Outcome.MET)).size());
            possibly += Math.min(team.most, team.groups(fitting(set, fits, Outcome.UNKNOWN)).size());
        }
        proof.close();
        if (surely >= asked) {
            throw proof.refused(Refusal.Kind.CLAIM, String.valueOf(surely), String.valueOf(asked));
        }
        return possibly < asked ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    /// Whether somebody fits each place of a set, in their order.
    private List<Outcome> fits(Places team, SortedSet<Integer> set, Record record, Written proof) throws Refusal {
        List<Written> shown = proof.objects("fits");
        if (shown.size() != set.size()) {
            throw proof.refused(Refusal.Kind.LACKING, String.valueOf(shown.size()), String.valueOf(set.size()));
        }
        proof.close();
        List<Outcome> fits = new ArrayList<>();
        for (int place : set) {
            fits.add(team.fits(place, record, shown.get(fits.size())));
        }
        return fits;
    }

    /// The places of a set that are fitted at least so.
    private static List<Integer> fitting(SortedSet<Integer> set, List<Outcome> fits, Outcome least) {
        List<Integer> fitting = new ArrayList<>();
        int next = 0;
        for (int place : set) {
            if (fits.get(next++).compareTo(least) >= 0) {
                fitting.add(place);
            }
        }
        return fitting;
    }
}
