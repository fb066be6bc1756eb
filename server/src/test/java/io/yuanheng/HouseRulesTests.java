package io.yuanheng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.yuanheng.history.Scope;
import org.junit.jupiter.api.Test;

/// Rules that reviews would otherwise have to remember.
class HouseRulesTests {

    private static final String MAP = "io.yuanheng.ledger.map";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.yuanheng");

    @Test
    void onlyAccessBuildsAScope() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.yuanheng.access..")
                .and()
                .doNotBelongToAnyOf(Scope.class)
                .should()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                com.tngtech.archunit.base.DescribedPredicate.describe(
                                        "Scope", owner -> owner.isEquivalentTo(Scope.class)))))
                .check(CLASSES);
    }

    @Test
    void noFigureIsEverBinaryFloatingPoint() {
        for (Class<?> binary : new Class<?>[] {double.class, float.class, Double.class, Float.class}) {
            // places on the earth are measured, not counted: the map's own package works in degrees and metres
            noFields().that().areDeclaredInClassesThat().resideOutsideOfPackage(MAP).should().haveRawType(binary).check(CLASSES);
            noMethods().that().areDeclaredInClassesThat().resideOutsideOfPackage(MAP).should().haveRawReturnType(binary).check(CLASSES);
        }
    }

    @Test
    void theKernelKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("io.yuanheng.kernel")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..dto..", "..manager..", "..helper..", "..misc..")
                .check(CLASSES);
    }
}
