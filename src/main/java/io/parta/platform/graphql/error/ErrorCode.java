package io.parta.platform.graphql.error;

import org.eclipse.microprofile.graphql.Description;

/**
 * Every code an answer of the API may carry. A code never changes its meaning and is never removed; adding one is
 * compatible. Its texts stand in {@code messages_ru.properties} and {@code messages_en.properties} under
 * {@code error.<CODE>}.
 */
@Description("Code of an error or a refusal. Clients accept codes they do not know: adding one is compatible.")
public enum ErrorCode {
    // Who calls
    @Description("The request needs a log-in. The token is missing, expired or not of this service.")
    UNAUTHENTICATED(false),
    @Description("The credential lacks a scope or a realm role.")
    FORBIDDEN(false),
    @Description(
            "Commands of administrators and operators demand a recent log-in with the second factor. Any of them may "
                    + "answer it; `viewer.stepUp` says what to ask Keycloak for.")
    STEP_UP_REQUIRED(false),
    @Description("The person is blocked; an appeal is possible.")
    PERSON_BLOCKED(false),

    // How the request is made
    @Description("The request is not a well-formed GraphQL request.")
    BAD_REQUEST(false),
    @Description("The document does not parse.")
    GRAPHQL_PARSE_FAILED(false),
    @Description("The document does not fit the schema.")
    GRAPHQL_VALIDATION_FAILED(false),
    @Description("The media type of the body is not application/json.")
    UNSUPPORTED_MEDIA_TYPE(false),
    @Description("No media type of Accept can be produced.")
    NOT_ACCEPTABLE(false),
    @Description("The HTTP method is not allowed for this operation.")
    METHOD_NOT_ALLOWED(false),
    @Description("The Origin is not on the list of this deployment.")
    ORIGIN_NOT_ALLOWED(false),
    @Description("The document of this hash is not known; send it with its text.")
    PERSISTED_QUERY_NOT_FOUND(false),
    @Description("The hash is not the hash of the document.")
    PERSISTED_QUERY_MISMATCH(false),
    @Description("Only documents of the trusted list run here.")
    DOCUMENT_NOT_TRUSTED(false),

    // Limits
    @Description("The body is larger than the limit.")
    REQUEST_TOO_LARGE(false),
    @Description("The document has too many tokens.")
    DOCUMENT_TOO_LARGE(false),
    @Description("The operation is deeper than the limit.")
    DEPTH_LIMIT_EXCEEDED(false),
    @Description("The operation has too many aliases.")
    ALIAS_LIMIT_EXCEEDED(false),
    @Description("The operation has too many directives.")
    DIRECTIVE_LIMIT_EXCEEDED(false),
    @Description("The operation may touch more nodes than the limit.")
    NODE_LIMIT_EXCEEDED(false),
    @Description("The answer is larger than the limit; a mutation has been carried out all the same.")
    RESPONSE_TOO_LARGE(false),
    @Description("A number has an exponent larger than any field needs.")
    NUMBER_OUT_OF_RANGE(false),
    @Description("The budget of points is spent; Retry-After says when to come back.")
    RATE_LIMITED(true),
    @Description("The request did not end within its deadline.")
    DEADLINE_EXCEEDED(true),
    @Description("Too many operations at a time, on the connection or on one topic: end some of them first.")
    TOO_MANY_OPERATIONS(false),

    // Idempotency
    @Description("The idempotency key was used with another request.")
    IDEMPOTENCY_KEY_REUSED(false),
    @Description("A request with this idempotency key is running.")
    IDEMPOTENCY_IN_PROGRESS(true),
    @Description("The idempotency key is not usable: length, characters, or not exactly one root mutation.")
    INVALID_IDEMPOTENCY_KEY(false),

    // Live
    @Description(
            "The cursor is too old, or the reader too slow: read the snapshot again and subscribe from its cursor.")
    RESYNC_REQUIRED(true),
    @Description("The viewer is no longer a member.")
    NOT_A_MEMBER(false),

    // Objects and rules
    @Description("The object does not exist, or the viewer may not know of it.")
    NOT_FOUND(false),
    @Description("A value is missing or does not fit its limits.")
    INVALID_INPUT(false),
    @Description("The cursor is not one of this list.")
    INVALID_CURSOR(false),
    @Description("The page size is out of bounds.")
    INVALID_PAGE_SIZE(false),
    @Description("The viewer has no right to do this.")
    NOT_ALLOWED(false),
    @Description("The object was changed meanwhile: read it again.")
    CONFLICT(true),
    @Description("The INN has a wrong length or check digit.")
    INVALID_INN(false),
    @Description("The OGRN has a wrong length or check digit.")
    INVALID_OGRN(false),
    @Description("The KPP has a wrong form.")
    INVALID_KPP(false),
    @Description("Another organisation has this INN and KPP.")
    ORGANIZATION_ALREADY_REGISTERED(false),
    @Description("The organisation's state does not allow this.")
    WRONG_ORGANIZATION_STATE(false),
    @Description("The person has as many open requests for organisations as one may have.")
    ORGANIZATION_REQUEST_LIMIT_EXCEEDED(false),
    @Description("The request was decided or withdrawn.")
    ORGANIZATION_REQUEST_CLOSED(false),
    @Description("The organisation waits for the decision on its head's request.")
    ORGANIZATION_REQUEST_OPEN(false),
    @Description("The organisation has members, classes or other things of its own.")
    ORGANIZATION_NOT_EMPTY(false),
    @Description("The region code is not one of the 89 subjects.")
    INVALID_REGION_CODE(false),
    @Description("The member is no administrator.")
    NOT_AN_ADMINISTRATOR(false),
    @Description("The person is an administrator of the organisation already.")
    ADMINISTRATOR_ALREADY_APPOINTED(false),
    @Description("Another class of the academic year has this name.")
    CLASS_NAME_TAKEN(false),
    @Description("The class has students or staff.")
    CLASS_NOT_EMPTY(false),
    @Description("The class has ended: it went on, graduated or was dissolved.")
    CLASS_NOT_ACTIVE(false),
    @Description("The member holds no confirmed role STUDENT.")
    NOT_A_STUDENT(false),
    @Description("The student is in another class of the academic year.")
    STUDENT_IN_ANOTHER_CLASS(false),
    @Description("The member is no student of the class.")
    STUDENT_NOT_IN_CLASS(false),
    @Description("The member holds no confirmed role that this needs.")
    ROLE_REQUIRED(false),
    @Description("The academic year has no class that is taught.")
    NOTHING_TO_PROMOTE(false),
    @Description("The next academic year has a class of the name that a class would get.")
    PROMOTION_NAME_TAKEN(false),
    @Description("The promotion is older than 24 hours.")
    PROMOTION_UNDO_EXPIRED(false),
    @Description("The promotion has been undone.")
    PROMOTION_ALREADY_UNDONE(false),
    @Description("A class was changed since the promotion: undoing would lose it.")
    PROMOTION_CHANGED_SINCE(false),
    @Description("The class has somebody in this post.")
    CLASS_STAFF_POST_TAKEN(false),
    @Description("Another unit of the organisation has this name.")
    UNIT_NAME_TAKEN(false),
    @Description("The member belongs to as many units as one may.")
    TOO_MANY_UNITS(false),
    @Description("The member does not belong to the unit.")
    MEMBER_NOT_IN_UNIT(false),
    @Description("The person is a member of the organisation already.")
    ALREADY_A_MEMBER(false),
    @Description("The organisation would have no administrator: appoint another one first.")
    LAST_ADMINISTRATOR(false),
    @Description("An administrator holds STAFF or TEACHER: demote them first.")
    ADMINISTRATOR_ROLE_REQUIRED(false),
    @Description("A teacher has at least one subject.")
    SUBJECT_REQUIRED(false),
    @Description("A member holds at least one role; whoever holds none is removed.")
    NO_ROLE_LEFT(false),
    @Description("A minor holds no adult's role; a student of unknown age counts as one.")
    ROLE_NOT_FOR_MINOR(false),
    @Description("The role GUARDIAN comes with a confirmed guardianship of a student.")
    GUARDIANSHIP_REQUIRED(false),
    @Description("The member is a guardian of this student already.")
    ALREADY_A_GUARDIAN(false),
    @Description("The guardianship is confirmed already.")
    GUARDIANSHIP_ALREADY_CONFIRMED(false),
    @Description("The membership has a person already.")
    PERSON_ALREADY_ATTACHED(false),
    @Description("The launch data is not signed by the messenger, too old, or was used already.")
    INVALID_LAUNCH_DATA(false),
    @Description("The account is linked to another person.")
    ACCOUNT_ALREADY_LINKED(false),
    @Description("The person has another account at the messenger: unlink it first.")
    ANOTHER_ACCOUNT_LINKED(false),
    @Description("The person would have no way left to log in.")
    NO_LOG_IN_LEFT(false),
    @Description("This deployment is not connected to the messenger.")
    MESSENGER_NOT_CONFIGURED(false),

    @Description("The person has an application there that is not decided yet.")
    APPLICATION_ALREADY_OPEN(false),
    @Description("The person has as many open applications, or has sent as many in a day, as one may.")
    APPLICATION_LIMIT_REACHED(false),
    @Description("The application was accepted, rejected or withdrawn.")
    ALREADY_DECIDED(false),
    @Description(
            "The application for GUARDIAN names no student of the roster yet: the administration matches the child.")
    GUARDIAN_NOT_MATCHED(false),
    @Description("The person holds the role there already.")
    ROLE_ALREADY_HELD(false),

    @Description("The invitation is not known, was revoked, has expired or is used up.")
    INVITATION_NOT_VALID(false),
    @Description("The invitation is not active: it is used up, expired or revoked.")
    INVITATION_NOT_ACTIVE(false),
    @Description("The class has no student whom such an invitation could be for.")
    NOBODY_TO_INVITE(false),

    // Safety
    @Description("The person cannot be reached this way; why is not told.")
    CONTACT_NOT_ALLOWED(false),
    @Description("The viewer holds no confirmed role in any organisation.")
    PERSON_NOT_VERIFIED(false),
    @Description("A guardian keeps the settings of the child.")
    PRIVACY_LOCKED(false),
    @Description("Safe mode cannot be turned off before the student is 18.")
    SAFE_MODE_MANDATORY(false),
    @Description("The settings are guarded by a PIN, and none was sent.")
    PIN_REQUIRED(false),
    @Description("The PIN is another one.")
    PIN_WRONG(false),
    @Description("Too many PINs were wrong: none is looked at for a while, which grows with each further one.")
    PIN_CLOSED(true),

    // Chats
    @Description("The chat is closed: it can be read only.")
    CHAT_CLOSED(false),
    @Description("The organisation's roster keeps the members of the chat; nobody changes them by hand.")
    CHAT_IS_MANAGED(false),
    @Description("A chat of this kind does not have this.")
    WRONG_CHAT_KIND(false),
    @Description("The owner of a chat hands it over before they leave, and is not taken out.")
    CHAT_OWNER_STAYS(false),
    @Description("The link into a chat does not lead anywhere for this person; why is not told.")
    CHAT_LINK_NOT_VALID(false),
    @Description("The chat has as many links in use as one may have.")
    CHAT_LINK_LIMIT_REACHED(false),
    @Description("As many people without an account are invited into the chat as may wait.")
    CHAT_WAITING_LIMIT_REACHED(false),
    @Description("Slow mode: the viewer's last message is too recent. The payload says when to try again.")
    SLOW_MODE(true),
    @Description("The message is older than the 48 hours in which it can be edited.")
    MESSAGE_EDIT_EXPIRED(false),
    @Description("The chat does not offer this reaction.")
    REACTION_NOT_OFFERED(false),
    @Description("The poll is closed.")
    POLL_CLOSED(false),
    @Description("The viewer has voted, and the poll does not let votes be changed.")
    VOTE_STANDS(false),
    @Description("The viewer has as many messages waiting in the chat as one may.")
    SCHEDULED_MESSAGE_LIMIT_REACHED(false),
    @Description("Those who have not acknowledged the message were reminded less than an hour ago.")
    REMINDED_RECENTLY(true),
    @Description(
            "Messages may not be forwarded out of the chat: it says so, or there are minors in it and it does not allow it.")
    FORWARDING_NOT_ALLOWED(false),
    @Description("The viewer has made as many folders as there may be.")
    TOO_MANY_FOLDERS(false),
    @Description("Another channel has the handle of this legal entity.")
    CHANNEL_HANDLE_TAKEN(false),
    @Description("Every organisation has this channel: it is not deleted and does not become public.")
    CHANNEL_IS_BUILT_IN(false),
    @Description("The organisation has as many channels as there may be.")
    CHANNEL_LIMIT_REACHED(false),
    @Description(
            "A public channel does not carry links to chats, calls and invitations, nor phone numbers that are not the "
                    + "organisation's own: the message names those that were found.")
    PUBLIC_CHANNEL_CLOSED_LINK(false),

    // The service itself
    @Description("A part of the service is away; try again.")
    UNAVAILABLE(true),
    @Description("A fault of the service; the trace id names it.")
    INTERNAL(false);

    private final boolean retryable;

    ErrorCode(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same request may succeed later without a change. */
    public boolean retryable() {
        return retryable;
    }
}
