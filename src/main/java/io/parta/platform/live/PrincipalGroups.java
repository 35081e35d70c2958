package io.parta.platform.live;

import java.util.HashMap;
import java.util.Map;

/**
 * In how many groups of one topic each principal is. Each group costs one rendering per event, and whoever may subscribe
 * can write as many different documents as there are numbers: without a bound one reader would make an instance render
 * for thousands. Lives on the topic's lane.
 */
final class PrincipalGroups {

    private final int most;
    private final Map<String, Map<GroupKey, Integer>> places = new HashMap<>();

    PrincipalGroups(int most) {
        this.most = most;
    }

    /** Takes a place in the group, unless it would be one group too many for the principal. */
    boolean admit(String principal, GroupKey group) {
        Map<GroupKey, Integer> groups = places.getOrDefault(principal, Map.of());
        if (groups.size() >= most && !groups.containsKey(group)) {
            return false;
        }
        places.computeIfAbsent(principal, first -> new HashMap<>()).merge(group, 1, Integer::sum);
        return true;
    }

    /** Gives a place back that was taken. */
    void leave(String principal, GroupKey group) {
        places.computeIfPresent(principal, (key, groups) -> {
            groups.computeIfPresent(group, (same, count) -> count == 1 ? null : count - 1);
            return groups.isEmpty() ? null : groups;
        });
    }
}
