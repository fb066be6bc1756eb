package io.yuanheng.history;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// A table or a column once laid down stays: the engine has no words for anything else. An index is no data.
class NothingIsEverDroppedTests {

    @Test
    void butAnIndexThatIsBuiltAnew() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("drops, deletes or truncates", NothingIsEverDroppedTests::destroys))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.yuanheng.history"));
    }

    private static boolean destroys(JavaCall<?> call) {
        String method = call.getTarget().getName();
        return call.getTarget().getOwner().getPackageName().startsWith("org.jooq")
                && (method.startsWith("drop") || method.startsWith("delete") || method.startsWith("truncate"))
                && !method.equals("dropIndex");
    }
}
