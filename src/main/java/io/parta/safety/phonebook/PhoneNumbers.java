package io.parta.safety.phonebook;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.parta.safety.secret.SafetyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers as people write them, in the one form in which they are kept. */
@ApplicationScoped
class PhoneNumbers {

    private static final String HOME = "RU";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final byte[] key;

    PhoneNumbers(SafetyKeys keys) {
        key = keys.of("phone-book");
    }

    /** Digests of those texts that are numbers, hexadecimal, each once. */
    Set<String> digests(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> e164(text).stream())
                .map(number -> HexFormat.of().formatHex(SafetyKeys.digest(key, number)))
                .collect(Collectors.toSet());
    }

    private Optional<String> e164(String text) {
        try {
            var number = numbers.parse(text, HOME);
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
