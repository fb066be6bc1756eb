package io.yuanheng.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.yuanheng.StandardPacks;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.demo.DemoStore;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Addresses and shapes. Answers are outcomes here; the platform turns them into bodies and problem details, and keeps out those who
/// are not logged in or come from another site.
class CheckingOverHttpIntegrationTests {

    private static final String OUTPUT = "2024年1—6月，园区实现工业总产值69.57亿元。财政收入完成4.29亿元，占年初预算数19亿元的20.58%。";

    private final Definitions definitions = StandardPacks.WITH_DEMO;
    private final MockMvc own = asking("office@yunxi");
    private final MockMvc others = asking("office@nanlu");

    private MockMvc asking(String role) {
        return MockMvcBuilders.standaloneSetup(new ManuscriptController(DemoStore.shared().get(ManuscriptCheck.class)))
                .setCustomArgumentResolvers(new Asking(TestCallers.holding(definitions, "office", role)))
                .build();
    }

    @Test
    void answersAFileWithItsTextAndItsFindings() throws Exception {
        own.perform(multipart("/api/checks").file(file("汇报.txt", OUTPUT)).param("park", "yunxi"))
                .andExpect(jsonPath("$.value.file").value("汇报.txt"))
                .andExpect(jsonPath("$.value.text").value(OUTPUT))
                .andExpect(jsonPath("$.value.claims[0].verdict").value("inconsistent"))
                .andExpect(jsonPath("$.value.claims[0].stated.printed").value("20.58%"))
                .andExpect(jsonPath("$.value.figures[0].ledger.status").value("differs"))
                .andExpect(jsonPath("$.value.figures[0].ledger.value").value("675900"))
                .andExpect(jsonPath("$.value.ledger.park").value("yunxi"));
    }

    @Test
    void answersAPastedTextWithoutALedger() throws Exception {
        own.perform(multipart("/api/checks").param("text", OUTPUT))
                .andExpect(jsonPath("$.value.claims[0].verdict").value("inconsistent"))
                .andExpect(jsonPath("$.value.figures[0].ledger").doesNotExist());
    }

    @Test
    void sendsTheTextBackAsWordWithComments() throws Exception {
        byte[] docx = own.perform(multipart("/api/checks/marked").file(file("../../汇报.txt", OUTPUT)))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(content().contentTypeCompatibleWith("application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(CheckedManuscript.of("a.docx", docx).orElseThrow().text().strip()).isEqualTo(OUTPUT);
    }

    @Test
    void comparesNothingWithTheLedgersOfAnotherPark() throws Exception {
        others.perform(multipart("/api/checks").file(file("a.txt", OUTPUT)).param("park", "yunxi"))
                .andExpect(jsonPath("$.problems[0].code").value("FORBIDDEN"));
        others.perform(get("/api/checks/decisions").param("park", "yunxi")).andExpect(jsonPath("$.problems[0].code").value("FORBIDDEN"));
        others.perform(decision("yunxi", "0123456789abcdef")).andExpect(jsonPath("$.problems[0].code").value("FORBIDDEN"));
    }

    @Test
    void refusesFilesThatAreTooLargeOfTheWrongKindOrMissing() throws Exception {
        own.perform(multipart("/api/checks").file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[6 << 20])))
                .andExpect(jsonPath("$.problems[0].code").value("TOO_LARGE"));
        own.perform(multipart("/api/checks").file(file("a.docx", "<html>")))
                .andExpect(jsonPath("$.problems[0].code").value("OTHER_CONTENT"));
        own.perform(multipart("/api/checks").file(file("a.pdf", "%PDF-1.7")))
                .andExpect(jsonPath("$.problems[0].code").value("NOT_A_MANUSCRIPT"));
        own.perform(multipart("/api/checks")).andExpect(jsonPath("$.problems[0].code").value("EMPTY"));
        own.perform(multipart("/api/checks").param("text", "甲").param("park", "yunxi").param("asOf", "-3"))
                .andExpect(jsonPath("$.problems[0].code").value("UNREADABLE"));
    }

    @Test
    void keepsADecisionAndListsIt() throws Exception {
        own.perform(decision("yunxi", "00000000000000aa")).andExpect(jsonPath("$.value.decision").value("dismissed"));
        own.perform(get("/api/checks/decisions").param("park", "yunxi"))
                .andExpect(jsonPath("$.value[?(@.fingerprint == '00000000000000aa')].reason").value("口径不同"));
    }

    private static MockHttpServletRequestBuilder decision(String park, String fingerprint) {
        return post("/api/checks/decisions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"park\":\"" + park + "\",\"fingerprint\":\"" + fingerprint + "\",\"decision\":\"dismissed\",\"reason\":\"口径不同\"}");
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private record Asking(Caller caller) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Caller.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return caller;
        }
    }
}
