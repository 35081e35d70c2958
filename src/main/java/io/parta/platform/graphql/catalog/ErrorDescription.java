package io.parta.platform.graphql.catalog;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.RemedyKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One code, in both languages. */
@Description("Entry of the error catalogue.")
public record ErrorDescription(
        @NonNull @Description("Code of the error.") ErrorCode code,

        @NonNull @Description("Text of the error for a person, in Russian.")
        String messageRu,

        @NonNull @Description("Text of the error for a person, in English.")
        String messageEn,

        @Description("Whether the same request may succeed later without a change.")
        boolean retryable,

        @Nullable
        @Description("Where help usually lies; null when nothing general can be said. A refusal may know better.")
        RemedyKind remedyKind) {}
