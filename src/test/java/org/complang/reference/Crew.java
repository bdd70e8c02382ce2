package org.complang.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.complang.model.Condition;

/// The greatest number of places of a team that can be filled, as the greatest flow from the members by the groups that each of them is in to the places, found by one path after the other.
final class Crew {
    private final int[][] capacity;

    private Crew(int nodes) {
        this.capacity = new int[nodes][nodes];
    }

    /// @param fits for each member, which places they fit
    static int of(Condition.Team team, List<boolean[]> fits) {
        List<Condition.Place> places = team.places();
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < team.groups().size(); group++) {
            for (int kind = 0; kind < team.groups().get(group).places().size(); kind++) {
                groups.add(group);
            }
        }
        int inGroups = 2 + places.size();
        int members = inGroups + fits.size() * team.groups().size();
        Crew flow = new Crew(members + fits.size());
        for (int place = 0; place < places.size(); place++) {
            flow.capacity[2 + place][1] = places.get(place).number();
        }
        for (int member = 0; member < fits.size(); member++) {
            flow.capacity[0][members + member] = team.most();
            for (int group = 0; group < team.groups().size(); group++) {
                int inGroup = inGroups + member * team.groups().size() + group;
                flow.capacity[members + member][inGroup] = 1;
                for (int place = 0; place < places.size(); place++) {
                    flow.capacity[inGroup][2 + place] = fits.get(member)[place] && groups.get(place) == group ? 1 : 0;
                }
            }
        }
        int filled = 0;
        while (flow.push(0, new boolean[flow.capacity.length])) {
            filled++;
        }
        return filled;
    }

    /// One unit more from a node to the places that are filled.
    private boolean push(int node, boolean[] seen) {
        if (node == 1) {
            return true;
        }
        seen[node] = true;
        for (int next : ways(node)) {
            if (!seen[next] && push(next, seen)) {
                capacity[node][next]--;
                capacity[next][node]++;
                return true;
            }
        }
        return false;
    }

    private int[] ways(int node) {
        return IntStream.range(0, capacity.length).filter(next -> capacity[node][next] > 0).toArray();
    }
}
