package io.parta.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Compiled classes of this module, read once for all structural tests. */
final class Code {

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.parta");

    static final JavaClasses ALL = new ClassFileImporter().importPackages("io.parta");

    private Code() {}
}
