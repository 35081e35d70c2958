package io.parta.platform.graphql.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** The service reads the limits of a type when it first arrives, so a declaration that cannot be read is found here. */
class InputLimitsTest {

    private final Validator validator = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Test
    void limitsOfEveryTypeCanBeRead() {
        var limited = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.parta").stream()
                        .filter(InputLimitsTest::hasLimits)
                        .map(JavaClass::reflect)
                        .toList();

        assertThat(limited).hasSizeGreaterThan(60).allSatisfy(type -> assertThat(
                        validator.getConstraintsForClass(type).isBeanConstrained())
                .isTrue());
    }

    private static boolean hasLimits(JavaClass type) {
        return type.getFields().stream()
                .flatMap(field -> field.getAnnotations().stream())
                .anyMatch(limit -> limit.getRawType().getPackageName().startsWith("jakarta.validation"));
    }
}
