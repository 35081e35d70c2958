package io.parta.platform.graphql.catalog;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.RemedyKind;
import org.jspecify.annotations.Nullable;

/** Where help lies for a code in general; the refusal itself may know better. */
final class UsualRemedy {

    private UsualRemedy() {}

    static @Nullable RemedyKind of(ErrorCode code) {
        if (code.retryable()) {
            return RemedyKind.RETRY;
        }
        return switch (code) {
            case BAD_REQUEST,
                    GRAPHQL_PARSE_FAILED,
                    GRAPHQL_VALIDATION_FAILED,
                    UNSUPPORTED_MEDIA_TYPE,
                    NOT_ACCEPTABLE,
                    METHOD_NOT_ALLOWED,
                    PERSISTED_QUERY_NOT_FOUND,
                    PERSISTED_QUERY_MISMATCH,
                    REQUEST_TOO_LARGE,
                    DOCUMENT_TOO_LARGE,
                    DEPTH_LIMIT_EXCEEDED,
                    ALIAS_LIMIT_EXCEEDED,
                    DIRECTIVE_LIMIT_EXCEEDED,
                    NODE_LIMIT_EXCEEDED,
                    RESPONSE_TOO_LARGE,
                    NUMBER_OUT_OF_RANGE,
                    IDEMPOTENCY_KEY_REUSED,
                    INVALID_IDEMPOTENCY_KEY,
                    INVALID_INPUT,
                    INVALID_CURSOR,
                    INVALID_PAGE_SIZE,
                    INVALID_INN,
                    INVALID_OGRN,
                    INVALID_KPP,
                    INVALID_REGION_CODE,
                    CLASS_NAME_TAKEN,
                    SUBJECT_REQUIRED,
                    NO_ROLE_LEFT,
                    ROLE_NOT_FOR_MINOR,
                    GUARDIANSHIP_REQUIRED -> RemedyKind.CORRECT_INPUT;
            case NOT_ALLOWED, NOT_A_MEMBER, CONTACT_NOT_ALLOWED, PERSON_NOT_VERIFIED, INVITATION_NOT_VALID ->
                RemedyKind.ADMINISTRATOR;
            case PERSON_BLOCKED, ORGANIZATION_ALREADY_REGISTERED, INTERNAL -> RemedyKind.SUPPORT;
            default -> null;
        };
    }
}
