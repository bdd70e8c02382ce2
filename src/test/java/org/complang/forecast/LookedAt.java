package org.complang.forecast;

import java.time.LocalDate;
import java.util.SortedSet;
import org.complang.data.PartnerData;
import org.complang.evaluate.Lens;
import org.complang.model.Programme;

/// The days at which a forecast looks.
public final class LookedAt {
    private LookedAt() { }

    /// The days after `asOf`, and not after `until`, on which a partner may be decided otherwise in a competency than on the day before: on all others it is decided like on the day before.
    public static SortedSet<LocalDate> days(Programme programme, String competency, PartnerData partner, LocalDate asOf, LocalDate until) {
        return Days.of(programme, competency, partner, new Lens(programme), asOf, until);
    }
}
