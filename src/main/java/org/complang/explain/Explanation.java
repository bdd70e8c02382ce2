package org.complang.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Plan;
import org.complang.report.DecisionTree;
import org.complang.report.DecisionTree.Node;
import org.complang.report.Wording;

/// Why a partner attained what it did, and what next, in the words of one language: what the writers of text, Markdown and HTML lay out.
///
/// @param partner the partner by name and identifier
/// @param chapters one for each decision, in their order
/// @param remark that data of the partner may be missing because it could not be read, where that is so
public record Explanation(String partner, LocalDate asOf, List<Chapter> chapters, Optional<String> remark) {
    public Explanation {
        chapters = List.copyOf(chapters);
    }

    /// A decision with what would have been enough for its levels that are not met.
    public record Decided(Decision decision, List<Plan.OfLevel> plans) {
        public Decided {
            plans = List.copyOf(plans);
        }
    }

    /// Explains decisions about one partner on one day.
    ///
    /// @param partner the identifier of the partner
    public static Explanation of(String partner, LocalDate asOf, List<Decided> decided, Wording wording) {
        String name = decided.stream().findFirst().map(one -> one.decision.partnerName()).orElse(partner);
        return new Explanation(wording.say(DecisionTree.who(name, partner)), asOf, decided.stream().map(one -> new Chapters(one.decision, wording).chapter(one.plans)).toList(), Optional.empty());
    }

    /// The same of a partner of whom data may be missing because it could not be read.
    public Explanation incomplete(Wording wording) {
        return new Explanation(partner, asOf, chapters, Optional.of(wording.say("explain.incomplete", List.of())));
    }

    /// One competency.
    ///
    /// @param standing met where a level is attained, unknown where a higher one hangs on data
    /// @param attained what was attained, in a few words
    /// @param next what lies nearest, in a few words
    /// @param why of the tree, only what decides the outcome
    /// @param wants the levels that were not met and lie above the one attained
    /// @param supplies the levels that hang on data that is missing
    /// @param all the whole tree
    public record Chapter(String identifier, String name, String programme, Outcome standing, String attained, Optional<String> next, List<Node> why, List<Want> wants,
                          List<Supply> supplies, List<Node> all) {
        public Chapter {
            why = List.copyOf(why);
            wants = List.copyOf(wants);
            supplies = List.copyOf(supplies);
            all = List.copyOf(all);
        }
    }

    /// A level that was not met.
    ///
    /// @param ways what would have been enough, the cheapest first
    /// @param remark that there are more ways, or that there is none
    public record Want(String level, List<Way> ways, Optional<String> remark) {
        public Want {
            ways = List.copyOf(ways);
        }
    }

    /// A set of changes.
    ///
    /// @param cost what it costs, and whether that is proven to be the least
    public record Way(List<String> changes, String cost) {
        public Way {
            changes = List.copyOf(changes);
        }
    }

    /// The data on which a level hangs, by places of the partner document.
    ///
    /// @param says which level it is, to stand above the places
    public record Supply(String says, List<String> places) {
        public Supply {
            places = List.copyOf(places);
        }
    }
}
