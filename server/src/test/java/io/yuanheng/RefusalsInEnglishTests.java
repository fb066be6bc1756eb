package io.yuanheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.yuanheng.kernel.ProblemCode;
import io.yuanheng.ledger.LedgerProblem;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the server refuses, the screens can say in English as well.
class RefusalsInEnglishTests {

    private static final Map<String, Map<String, String>> ENGLISH = JsonMapper.shared()
            .readValue(Path.of("../web/src/locale/refusals.en.json"), new TypeReference<>() {});

    private final List<ProblemCode> codes = codes();

    @Test
    void noTwoProblemsShareACode() {
        assertThat(codes).hasSizeGreaterThan(200).extracting(ProblemCode::code).doesNotHaveDuplicates();
    }

    @Test
    void everyProblemHasAnEnglishSentence() {
        assertThat(ENGLISH.keySet().stream().filter(code -> !code.startsWith("HTTP-")))
                .containsExactlyInAnyOrderElementsOf(codes.stream().map(ProblemCode::code).toList());
        assertThat(ENGLISH.values()).allSatisfy(said -> assertThat(said.get("en")).isNotBlank().doesNotContainPattern("[一-鿿&&[^是否]]"));
    }

    /// The English of a sentence that is filled with what was found finds the fillings by the Chinese one.
    @Test
    void theSentencesOfLedgersAreThoseOfTheServer() throws ReflectiveOperationException {
        Field message = LedgerProblem.class.getDeclaredField("message");
        message.setAccessible(true);
        for (LedgerProblem problem : LedgerProblem.values()) {
            Map<String, String> said = ENGLISH.get(problem.code());
            String chinese = (String) message.get(problem);
            assertThat(said).containsEntry("zh", chinese);
            long places = Pattern.compile("%s").matcher(chinese).results().count();
            for (int place = 1; place <= places; place++) {
                assertThat(said.get("en")).as(problem.code()).contains("{" + place + "}");
            }
            assertThat(said.get("en")).as(problem.code()).doesNotContain("{" + (places + 1) + "}");
        }
    }

    private static List<ProblemCode> codes() {
        List<ProblemCode> codes = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.yuanheng")) {
            if (found.isEnum() && found.isAssignableTo(ProblemCode.class)) {
                Stream.of(found.reflect().getEnumConstants()).map(ProblemCode.class::cast).forEach(codes::add);
            }
        }
        return codes;
    }
}
