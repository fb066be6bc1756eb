package io.yuanheng.indicator.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.indicator.ParkBooks;
import io.yuanheng.kernel.RowId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Addresses and shapes. Answers are outcomes here; the platform turns them into bodies and problem details.
class FiguresOverHttpIntegrationTests {

    private ParkBooks books;
    private MockMvc http;

    @BeforeEach
    void open() {
        books = new ParkBooks();
        http = MockMvcBuilders.standaloneSetup(new FigureController(books.indicators))
                .setCustomArgumentResolvers(new Asking(TestCallers.holding(ParkBooks.DEFINITIONS, "li", "clerk@yunxi")))
                .build();
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void namesTheIndicatorsAndWhatTheyBreakDownBy() throws Exception {
        http.perform(get("/api/indicators"))
                .andExpect(jsonPath("$[?(@.code == 'output')].unit").value("万元"))
                .andExpect(jsonPath("$[?(@.code == 'output')].by[*].title", hasItem("规上")));
    }

    @Test
    void givesAFigureNarrowedByRepeatedMembersAndBrokenDown() throws Exception {
        RowId steel = books.enterprise("甲厂", "trade", "steel");
        RowId paper = books.enterprise("乙厂", "trade", "paper");
        RowId food = books.enterprise("丙厂", "trade", "food");
        books.returned(steel, "2024-03", "output", "100");
        books.returned(paper, "2024-03", "output", "20");
        books.returned(food, "2024-03", "output", "3");

        http.perform(get("/api/figures/output")
                        .param("park", "yunxi")
                        .param("period", "2024-03")
                        .param("by", "enterprise")
                        .param("only", "trade:steel")
                        .param("only", "trade:造纸"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value.value").value("120.00"))
                .andExpect(jsonPath("$.value.scope").value("li"))
                .andExpect(jsonPath("$.value.by[0].title").value("甲厂"))
                .andExpect(jsonPath("$.value.by[1].share").value("16.67"))
                .andExpect(jsonPath("$.value.time_progress").value("25.00"));
        http.perform(get("/api/figures/output")
                        .param("park", "yunxi")
                        .param("period", "2024-03")
                        .param("without", "enterprise"))
                .andExpect(jsonPath("$.value.value").value("23.00"));
        http.perform(get("/api/figures/output/rows").param("park", "yunxi").param("period", "2024-03").param("only", "trade:food"))
                .andExpect(jsonPath("$.value.figure.lineage.rows").value(1))
                .andExpect(jsonPath("$.value.rows[0].label").value("丙厂"))
                .andExpect(jsonPath("$.value.rows[0].texts.工业总产值").value("3.00"));
    }

    @Test
    void answersManyAtOnceEachByItself() throws Exception {
        RowId steel = books.enterprise("甲厂", "trade", "steel");
        books.returned(steel, "2024-03", "output", "100");

        http.perform(get("/api/figures").param("park", "yunxi").param("period", "2024-03").param("indicator", "output", "nothing", "output"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value[*].indicator", contains("output", "nothing", "output")))
                .andExpect(jsonPath("$.value[0].figure.value").value("100.00"))
                .andExpect(jsonPath("$.value[0].problems").isEmpty())
                .andExpect(jsonPath("$.value[1].figure").value(nullValue()))
                .andExpect(jsonPath("$.value[1].problems[0].message", containsString("nothing")));
        http.perform(get("/api/figures").param("park", "luzhou").param("period", "2024-03").param("indicator", "output"))
                .andExpect(jsonPath("$.value[0].figure").value(nullValue()))
                .andExpect(jsonPath("$.value[0].problems[0].message", containsString("luzhou")));
        String[] many = new String[61];
        Arrays.fill(many, "output");
        http.perform(get("/api/figures").param("park", "yunxi").param("period", "2024-03").param("indicator", many))
                .andExpect(jsonPath("$.problems[0].code").value("UNREADABLE_QUESTION"));
    }

    @Test
    void listsNothingWhereNoFigureMayBeAsked() throws Exception {
        http.perform(get("/api/indicators").param("park", "luzhou")).andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void refusesOtherParksAndNamesTheReason() throws Exception {
        http.perform(get("/api/figures/output").param("park", "luzhou").param("period", "2024-03"))
                .andExpect(jsonPath("$.problems[0].code").value("OUT_OF_SIGHT"))
                .andExpect(jsonPath("$.problems[0].message", containsString("luzhou")));
        http.perform(get("/api/figures/output").param("park", "yunxi").param("period", "2024-01"))
                .andExpect(jsonPath("$.problems[0].code").value("JANUARY_WAIVED"));
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
