package io.parta.chat.succession;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Makes groups of what is alike in pairs: whatever is reached from one by pairs belongs to its group. Pure. */
final class LikeGroups {

    /** As PostgreSQL compares keys, which is the order of their making. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final Map<UUID, UUID> towards = new HashMap<>();

    /** Two that are alike, by their titles or by their members. */
    record Pair(UUID one, UUID other, boolean byTitle) {}

    /** A group, named by its oldest. */
    record Group(UUID key, List<UUID> members, boolean sameTitle, boolean sameMembers) {}

    private LikeGroups() {}

    /** The groups in the order of their keys. */
    static List<Group> of(Collection<Pair> pairs) {
        var groups = new LikeGroups();
        pairs.forEach(pair -> groups.join(pair.one(), pair.other()));
        var members = new TreeMap<UUID, TreeSet<UUID>>(ORDER);
        groups.towards.keySet().forEach(one -> members.computeIfAbsent(groups.root(one), root -> new TreeSet<>(ORDER))
                .add(one));
        var byTitle = new HashSet<UUID>();
        var byMembers = new HashSet<UUID>();
        pairs.forEach(pair -> (pair.byTitle() ? byTitle : byMembers).add(groups.root(pair.one())));
        return members.entrySet().stream()
                .map(one -> new Group(
                        one.getKey(),
                        List.copyOf(one.getValue()),
                        byTitle.contains(one.getKey()),
                        byMembers.contains(one.getKey())))
                .toList();
    }

    private void join(UUID one, UUID other) {
        UUID left = root(one);
        UUID right = root(other);
        boolean older = ORDER.compare(left, right) <= 0;
        towards.put(left, older ? left : right);
        towards.put(right, older ? left : right);
    }

    /** The oldest that is known of the group; the way there becomes shorter. */
    private UUID root(UUID one) {
        UUID root = one;
        UUID next = towards.getOrDefault(root, root);
        while (!next.equals(root)) {
            root = next;
            next = towards.getOrDefault(root, root);
        }
        UUID step = one;
        while (!step.equals(root)) {
            next = towards.getOrDefault(step, root);
            towards.put(step, root);
            step = next;
        }
        return root;
    }
}
