package org.complang.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complang.wording.Labels;

/// What a [Decision] comes to, without why: for results that tell no more, such as a table with a row for each partner.
///
/// @param partner the identifier of the partner
/// @param partnerName how a reader knows the partner, or the identifier
/// @param programme the digest of the programme
/// @param level the highest level met in any option
/// @param undetermined whether a higher level is unknown
/// @param missing the fields that would settle it, in an order that does not depend on that of the data; empty unless undetermined
public record Conclusion(Labels competency, String partner, String partnerName, LocalDate asOf, String programme, Optional<Labels> level, boolean undetermined, List<String> missing) {
    public Conclusion {
        missing = List.copyOf(missing);
    }
}
