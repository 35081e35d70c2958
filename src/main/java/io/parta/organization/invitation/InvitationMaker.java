package io.parta.organization.invitation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.invitation.InvitationActs.What;
import io.parta.organization.invitation.InvitationStore.Drawn;
import io.parta.organization.membership.Membership;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.secret.LinkToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** {@link Invitations}: draws the tokens, keeps their hashes, hands out the links. */
@ApplicationScoped
class InvitationMaker implements Invitations {

    private final InvitationStore store;
    private final InvitationReads reads;
    private final InvitationLinks links;
    private final InvitationActs acts;
    private final RandomGenerator random;
    private final Clock clock;

    InvitationMaker(
            InvitationStore store,
            InvitationReads reads,
            InvitationLinks links,
            InvitationActs acts,
            RandomGenerator random,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.links = links;
        this.acts = acts;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Uni<List<Made>> make(UnitOfWork unit, Act act, Accessed organization, List<Draft> drafts) {
        var made = new ArrayList<Made>(drafts.size());
        var drawn = new ArrayList<Drawn>(drafts.size());
        for (Draft draft : drafts) {
            var token = LinkToken.draw(organization.key(), random);
            UUID key = UuidCreator.getTimeOrderedEpoch();
            drawn.add(new Drawn(key, token.hash(), draft));
            made.add(new Made(organization.key(), key, links.of(token)));
        }
        UUID person = act.viewer().requirePersonId();
        Uni<Void> done = store.insert(unit, organization.key(), person, clock.instant(), drawn);
        for (Drawn one : drawn) {
            done = done.chain(() -> acts.done(
                    unit,
                    act,
                    organization,
                    What.of(AdministrationEventType.INVITATION_CREATED, one.key()),
                    Map.of(),
                    facts(organization, one.draft())));
        }
        return done.replaceWith(List.copyOf(made));
    }

    @Override
    public Uni<Map<PartitionedKey, Invitation>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        return reads.listByKeys(keys, viewer);
    }

    private static Map<String, @Nullable String> facts(Accessed organization, Draft draft) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("role", draft.role().name());
        facts.put("class", id(SchoolClass.PREFIX, organization, draft.classKey()));
        facts.put("student", id(Membership.PREFIX, organization, draft.studentKey()));
        facts.put("subjects", draft.subjects().isEmpty() ? null : String.join(", ", draft.subjects()));
        facts.put("note", draft.note());
        facts.put("maxUses", String.valueOf(draft.maxUses()));
        facts.put("expiresAt", draft.expiresAt().toString());
        return facts;
    }

    private static @Nullable String id(String prefix, Accessed organization, @Nullable UUID key) {
        return key == null ? null : TypeId.encode(prefix, organization.key(), key);
    }
}
