package io.parta.platform.graphql.catalog;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.RemedyKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where help lies for a code in general; the refusal itself may know better. */
final class UsualRemedy {

    /** Another input is what helps. */
    private static final Set<ErrorCode> OF_INPUT = EnumSet.of(
            ErrorCode.BAD_REQUEST,
            ErrorCode.GRAPHQL_PARSE_FAILED,
            ErrorCode.GRAPHQL_VALIDATION_FAILED,
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            ErrorCode.NOT_ACCEPTABLE,
            ErrorCode.METHOD_NOT_ALLOWED,
            ErrorCode.PERSISTED_QUERY_NOT_FOUND,
            ErrorCode.PERSISTED_QUERY_MISMATCH,
            ErrorCode.REQUEST_TOO_LARGE,
            ErrorCode.DOCUMENT_TOO_LARGE,
            ErrorCode.DEPTH_LIMIT_EXCEEDED,
            ErrorCode.ALIAS_LIMIT_EXCEEDED,
            ErrorCode.DIRECTIVE_LIMIT_EXCEEDED,
            ErrorCode.NODE_LIMIT_EXCEEDED,
            ErrorCode.RESPONSE_TOO_LARGE,
            ErrorCode.NUMBER_OUT_OF_RANGE,
            ErrorCode.IDEMPOTENCY_KEY_REUSED,
            ErrorCode.INVALID_IDEMPOTENCY_KEY,
            ErrorCode.INVALID_INPUT,
            ErrorCode.INVALID_CURSOR,
            ErrorCode.INVALID_PAGE_SIZE,
            ErrorCode.INVALID_INN,
            ErrorCode.INVALID_OGRN,
            ErrorCode.INVALID_KPP,
            ErrorCode.INVALID_REGION_CODE,
            ErrorCode.CLASS_NAME_TAKEN,
            ErrorCode.SUBJECT_REQUIRED,
            ErrorCode.NO_ROLE_LEFT,
            ErrorCode.ROLE_NOT_FOR_MINOR,
            ErrorCode.GUARDIANSHIP_REQUIRED);

    private UsualRemedy() {}

    static @Nullable RemedyKind of(ErrorCode code) {
        if (code.retryable()) {
            return RemedyKind.RETRY;
        }
        if (OF_INPUT.contains(code)) {
            return RemedyKind.CORRECT_INPUT;
        }
        return switch (code) {
            case NOT_ALLOWED, NOT_A_MEMBER, CONTACT_NOT_ALLOWED, PERSON_NOT_VERIFIED, INVITATION_NOT_VALID ->
                RemedyKind.ADMINISTRATOR;
            case PERSON_BLOCKED, ORGANIZATION_ALREADY_REGISTERED, INTERNAL -> RemedyKind.SUPPORT;
            default -> null;
        };
    }
}
