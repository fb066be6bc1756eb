package io.yuanheng.ledger.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Park;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Addresses and shapes. Answers are outcomes here; the platform turns them into bodies and problem details.
class RowsOverHttpIntegrationTests {

    private final Park park = new Park();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new RowController(park.ledgers, park.lists), new RelatedController(park.ledgers, park.lists, park.referring))
            .setCustomArgumentResolvers(new Asking(park.economic))
            .build();
    private RowId project = new RowId(1);

    @BeforeEach
    void row() {
        project = park.row(park.create(Park.PROJECT, "project_no", "GY001", "name", "一期厂房", "total", "1234.5"));
    }

    private ResultActions asked(MockHttpServletRequestBuilder request, @Nullable String body) throws Exception {
        return http.perform(body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private String at(String rest) {
        return "/api/ledgers/project/rows" + rest;
    }

    private String expected(String rest) {
        return "{\"expected\": " + park.version(Park.PROJECT, project) + rest + "}";
    }

    @Test
    void listsRowsWithFiltersFromTheAddress() throws Exception {
        asked(get(at("")).param("park", park.east.value()).param("f.total", ">=1000").param("sort", "-name").param("limit", "10"), null)
                .andExpect(jsonPath("$.value.rows[0].row").value((int) project.value()))
                .andExpect(jsonPath("$.value.rows[0].label").value("一期厂房"))
                .andExpect(jsonPath("$.value.rows[0].stateTitle").value("签约"))
                .andExpect(jsonPath("$.value.rows[0].cells.total.value").value("1234.5"))
                .andExpect(jsonPath("$.value.rows[0].cells.total.text").value("1,234.50"))
                .andExpect(jsonPath("$.value.total").value(1))
                .andExpect(jsonPath("$.value.sums.total").value("1,234.50"))
                .andExpect(jsonPath("$.value.states.signed").value(1));
        asked(get(at("")).param("park", "No Park").param("f.x", "1"), null)
                .andExpect(jsonPath("$.problems[0].code").value("UNKNOWN_PARK"));
    }

    @Test
    void createsAmendsStepsAndWithdraws() throws Exception {
        asked(post(at("")), "{\"park\": \"" + park.east + "\", \"cells\": {\"project_no\": \"GY002\", \"name\": \"二期\", \"total\": null}}")
                .andExpect(jsonPath("$.value.row").isNumber())
                .andExpect(jsonPath("$.value.change").isNumber());
        asked(patch(at("/" + project)), expected(", \"cells\": {\"total\": \"1.2亿\"}, \"reason\": \"核对\""))
                .andExpect(jsonPath("$.value.row").value((int) project.value()));
        asked(patch(at("/" + project)), "{\"expected\": 1, \"cells\": {\"total\": \"1\"}}")
                .andExpect(jsonPath("$.problems[0].code").value("STALE"));
        asked(post(at("/" + project + "/steps/leave")), expected(", \"reason\": \"企业放弃\"")).andExpect(jsonPath("$.value.change").isNumber());
        asked(get(at("/" + project)), null)
                .andExpect(jsonPath("$.value.state").value("left"))
                .andExpect(jsonPath("$.value.cells.total.text").value("12,000.00"));
        asked(get(at("/" + project + "/versions")), null)
                .andExpect(jsonPath("$.value[0].kind").value("step"))
                .andExpect(jsonPath("$.value[1].changed", contains("total")))
                .andExpect(jsonPath("$.value[2].changed", hasItem("project_no")));
        asked(delete(at("/" + project)), expected("")).andExpect(jsonPath("$.problems[0].code").value("REASON_MISSING"));
        asked(delete(at("/" + project)), expected(", \"reason\": \"重复\"")).andExpect(jsonPath("$.value.change").isNumber());
        asked(get(at("/" + project)), null).andExpect(jsonPath("$.problems[0].code").value("UNKNOWN_ROW"));
    }

    @Test
    void saysWhatSavingWouldBeAnsweredWithAndWritesNothing() throws Exception {
        long before = park.version(Park.PROJECT, project).value();
        asked(post(at("/review")), "{\"park\": \"" + park.east + "\", \"cells\": {\"name\": \"三期\", \"total\": \"很多\"}}")
                .andExpect(jsonPath("$.value[*].where", hasItem("rows[0].total")))
                .andExpect(jsonPath("$.value[*].where", hasItem("rows[0].project_no")));
        asked(
                        post(at("/review")),
                        "{\"park\": \"" + park.east + "\", \"row\": " + project + ", \"expected\": " + before
                                + ", \"cells\": {\"total\": \"1.5亿\"}}")
                .andExpect(jsonPath("$.value").isEmpty());
        asked(get(at("/" + project)), null).andExpect(jsonPath("$.value.cells.total.value").value("1234.5"));
    }

    @Test
    void listsTheRowsThatPointToARow() throws Exception {
        park.row(park.create(Park.PROJECT, "project_no", "GY003", "name", "一期附属", "parent", "一期厂房", "total", "20"));
        asked(get(at("/" + project + "/related")), null)
                .andExpect(jsonPath("$.value[0].ledger").value("project"))
                .andExpect(jsonPath("$.value[0].field").value("parent"))
                .andExpect(jsonPath("$.value[0].rows.rows[0].label").value("一期附属"))
                .andExpect(jsonPath("$.value[0].rows.sums.total").value("20.00"));
        asked(get(at("/99999999/related")), null).andExpect(jsonPath("$.problems[0].code").value("UNKNOWN_ROW"));
    }

    @Test
    void showsNoRelatedRowsToWhoMayNotSeeTheRow() throws Exception {
        MockMvc elsewhere = MockMvcBuilders.standaloneSetup(new RelatedController(park.ledgers, park.lists, park.referring))
                .setCustomArgumentResolvers(new Asking(park.holding("xi", "economic_section@west")))
                .build();
        elsewhere.perform(get(at("/" + project + "/related"))).andExpect(jsonPath("$.problems[0].code").value("UNKNOWN_ROW"));
    }

    @Test
    void refusesCodesThatHaveNotTheShapeOfOne() throws Exception {
        asked(get("/api/ledgers/{ledger}/rows", "Project;--"), null).andExpect(jsonPath("$.problems[0].code").value("UNKNOWN_LEDGER"));
        asked(get(at("/0")), null).andExpect(jsonPath("$.problems[0].code").value("UNKNOWN_ROW"));
        asked(get(at("")).param("asOf", "-1"), null).andExpect(jsonPath("$.problems[0].code").value("BAD_CHANGE"));
        asked(patch(at("/" + project)), expected(", \"cells\": {\"Total\": \"1\"}"))
                .andExpect(jsonPath("$.problems[0].code").value("UNKNOWN_FIELD"));
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
