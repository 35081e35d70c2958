package io.parta.organization.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.OrganizationState;
import io.parta.organization.Standings;
import io.parta.organization.registration.BulkRegistrationPolicy.Registration;
import io.parta.organization.registration.OrganizationData.Registered;
import io.parta.platform.audit.AuditRecord;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers many organisations at once (OR-3): as many statements for 500 as for one. */
@ApplicationScoped
class BulkRegistrationService {

    private final Commands commands;
    private final Standings standings;
    private final RegistrationStore store;
    private final RegistrationActs acts;
    private final InputCheck check;
    private final CurrentRequest request;
    private final Clock clock;

    BulkRegistrationService(
            Commands commands,
            Standings standings,
            RegistrationStore store,
            RegistrationActs acts,
            InputCheck check,
            CurrentRequest request,
            Clock clock) {
        this.commands = commands;
        this.standings = standings;
        this.store = store;
        this.acts = acts;
        this.check = check;
        this.request = request;
        this.clock = clock;
    }

    /** One call: what is read from the request before the command goes asynchronous. */
    private record Call(Act act, Locale language, OrganizationsRegisterInput input) {}

    /**
     * The rows by their places.
     *
     * @param faults of the rows at fault
     * @param good the other rows
     * @param first keys for the first good row of each INN with KPP
     */
    private record Rows(
            Map<Integer, List<Refusal>> faults, Map<Integer, OrganizationData> good, Map<Integer, UUID> first) {

        Map<UUID, OrganizationData> organizations() {
            var organizations = new LinkedHashMap<UUID, OrganizationData>();
            first.forEach((place, key) -> organizations.put(key, Objects.requireNonNull(good.get(place))));
            return organizations;
        }
    }

    /** Registers organisations; the caller has made sure of an operator. */
    Uni<OrganizationsRegisterPayload> register(OrganizationsRegisterInput input, Viewer viewer) {
        var call = new Call(acts.begin("organizationsRegister", viewer), request.locale(), input);
        var faults = check.faults(input);
        return commands.run(
                OrganizationsRegisterPayload.class,
                OrganizationsRegisterPayload::refused,
                unit -> Uni.createFrom().item(standings.registering(viewer)),
                (unit, operator) -> faults.isEmpty()
                        ? register(unit, call)
                        : Uni.createFrom().item(Result.refused(faults)));
    }

    private Uni<Result<OrganizationsRegisterPayload>> register(UnitOfWork unit, Call call) {
        var rows = sorted(call.input().rows());
        if (rows.good().isEmpty()) {
            return Uni.createFrom().item(answer(call, rows, Set.of(), Map.of()));
        }
        boolean verify = call.input().verifies();
        // What is registered already is looked for last: a statement sees what others have committed before it.
        return store.insert(unit, rows.organizations(), verify, clock.instant())
                .chain(inserted -> store.find(unit, rows.good(), verify)
                        .chain(found -> verify(unit, verified(found, inserted, verify))
                                .chain(versions -> record(unit, call, rows, inserted, versions))
                                .replaceWith(() -> answer(call, rows, inserted, found))));
    }

    private Rows sorted(List<OrganizationsRegisterRow> rows) {
        var faults = new HashMap<Integer, List<Refusal>>();
        var good = new LinkedHashMap<Integer, OrganizationData>();
        var first = new LinkedHashMap<Integer, UUID>();
        var met = new HashSet<Registered>();
        for (int place = 0; place < rows.size(); place++) {
            var data = OrganizationData.of(rows.get(place));
            var found = new ArrayList<>(check.faults(rows.get(place)));
            found.addAll(data.faults());
            if (!found.isEmpty()) {
                faults.put(place, found);
                continue;
            }
            good.put(place, data);
            if (met.add(data.registered())) {
                first.put(place, UuidCreator.getTimeOrderedEpoch());
            }
        }
        return new Rows(faults, good, first);
    }

    /** Keys of those that are registered already and are verified by this call. */
    private static Set<UUID> verified(Map<Integer, Registration> found, Set<UUID> inserted, boolean verify) {
        var verified = new LinkedHashSet<UUID>();
        for (Registration one : found.values()) {
            if (!inserted.contains(one.key())
                    && BulkRegistrationPolicy.decide(one, verify).isEmpty()
                    && BulkRegistrationPolicy.verifies(one, verify)) {
                verified.add(one.key());
            }
        }
        return verified;
    }

    private Uni<Map<UUID, Integer>> verify(UnitOfWork unit, Set<UUID> keys) {
        return store.verify(unit, keys, clock.instant());
    }

    /** Every organisation has its own entries and events, as {@code organizationRegister} and {@code organizationVerify} make. */
    private Uni<Void> record(UnitOfWork unit, Call call, Rows rows, Set<UUID> inserted, Map<UUID, Integer> versions) {
        var act = call.act();
        var entries = new ArrayList<AuditRecord>();
        rows.organizations().forEach((key, organization) -> {
            if (inserted.contains(key)) {
                entries.add(RegistrationActs.entry(act, key, id(key), Map.of(), organization.facts()));
                acts.tell(unit, act, key, OrganizationEventType.ORGANIZATION_REGISTERED, 0);
            }
        });
        var verified = new LinkedHashMap<>(versions);
        if (call.input().verifies()) {
            inserted.forEach(key -> verified.put(key, 1));
        }
        verified.forEach((key, version) -> {
            entries.add(RegistrationActs.entry(
                    act, key, id(key), state(OrganizationState.PENDING), state(OrganizationState.VERIFIED)));
            acts.tell(unit, act, key, OrganizationEventType.ORGANIZATION_VERIFIED, version);
        });
        return acts.record(unit, act, entries);
    }

    private static Map<String, @Nullable String> state(OrganizationState state) {
        return Map.of("state", state.name());
    }

    private static Result<OrganizationsRegisterPayload> answer(
            Call call, Rows rows, Set<UUID> inserted, Map<Integer, Registration> found) {
        var results = new ArrayList<OrganizationsRegisterResult>();
        for (int place = 0; place < call.input().rows().size(); place++) {
            UUID first = rows.first().get(place);
            if (first != null && inserted.contains(first)) {
                results.add(result(call, place, first, OrganizationsRegisterOutcome.REGISTERED, List.of()));
                continue;
            }
            Registration one = found.get(place);
            var faults = rows.faults().get(place);
            if (faults == null) {
                faults = BulkRegistrationPolicy.decide(one, call.input().verifies()).stream()
                        .toList();
            }
            results.add(result(
                    call,
                    place,
                    one == null ? null : one.key(),
                    faults.isEmpty() ? OrganizationsRegisterOutcome.UNCHANGED : null,
                    faults));
        }
        return Result.done(OrganizationsRegisterPayload.of(results));
    }

    private static OrganizationsRegisterResult result(
            Call call,
            int place,
            @Nullable UUID organization,
            @Nullable OrganizationsRegisterOutcome outcome,
            List<Refusal> faults) {
        var row = call.input().rows().get(place);
        var refusals = faults.stream().map(fault -> inRow(fault, place)).toList();
        return new OrganizationsRegisterResult(
                organization, place, row.inn(), row.kpp(), outcome, UserErrors.of(refusals, call.language()));
    }

    /** The refusal with its path from the whole input: {@code input.inn} is {@code input.rows.3.inn}. */
    private static Refusal inRow(Refusal fault, int place) {
        var path = new ArrayList<>(List.of("input", "rows", String.valueOf(place)));
        fault.path().stream().skip(1).forEach(path::add);
        return new Refusal(fault.code(), List.copyOf(path), fault.remedy(), fault.arguments());
    }

    private static String id(UUID organization) {
        return TypeId.encode(Organization.PREFIX, organization);
    }
}
