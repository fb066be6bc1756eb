package io.yuanheng.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Refusals and failures as problem details (RFC 9457).
class ProblemDetailsTests {

    enum Code implements ProblemCode {
        STALE(Nature.CONFLICT),
        TOO_MUCH(Nature.INVALID),
        NOT_YOURS(Nature.NOT_ALLOWED),
        GONE(Nature.NOT_FOUND);

        private final Nature nature;

        Code(Nature nature) {
            this.nature = nature;
        }

        @Override
        public String code() {
            return "T-" + name();
        }

        @Override
        public Nature nature() {
            return nature;
        }
    }

    record Answer(String word) {}

    @RestController
    static class Module {

        @GetMapping("/api/answer/{how}")
        Outcome<Answer> answer(@PathVariable String how) {
            return how.equals("well")
                    ? Outcome.accepted(new Answer("好"))
                    : Outcome.rejected(new Problem(Code.valueOf(how), new Place.InSheet("月报", "F14"), "不行", "这样办"));
        }

        @GetMapping("/api/two")
        Outcome<Answer> two() {
            return Outcome.rejected(Problem.of(Code.TOO_MUCH, Place.WHOLE, "甲"), Problem.of(Code.TOO_MUCH, Place.WHOLE, "乙"));
        }

        @GetMapping("/api/ledgers/{ledger}")
        Answer ledger(@PathVariable String ledger, @RequestParam int limit) {
            return new Answer(new LedgerCode(ledger).value() + limit);
        }

        @GetMapping("/api/bug")
        Answer bug() {
            throw new IllegalStateException("jdbc:postgresql://10.0.0.1 password=secret");
        }

        @PostMapping("/api/body")
        Answer body(@RequestBody Answer answer) {
            return answer;
        }
    }

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Module())
            .setControllerAdvice(new OutcomeAnswers(), new ExceptionAnswers())
            .build();

    @Test
    void givesTheValueOfAnAcceptedOutcome() throws Exception {
        http.perform(get("/api/answer/well")).andExpect(status().isOk()).andExpect(jsonPath("$.word").value("好"));
    }

    @Test
    void saysWhereAndTheWayOutOfARefusal() throws Exception {
        http.perform(get("/api/answer/TOO_MUCH"))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("不行"))
                .andExpect(jsonPath("$.code").value("T-TOO_MUCH"))
                .andExpect(jsonPath("$.problems[0].where").value("月报!F14"))
                .andExpect(jsonPath("$.problems[0].hint").value("这样办"));
    }

    @Test
    void countsSeveralProblemsInTheTitle() throws Exception {
        http.perform(get("/api/two")).andExpect(status().is(422)).andExpect(jsonPath("$.title").value("2 项内容需要修改"));
    }

    @Test
    void tellsConflictsFromMissingRightsAndMissingThings() throws Exception {
        http.perform(get("/api/answer/STALE")).andExpect(status().isConflict());
        http.perform(get("/api/answer/NOT_YOURS")).andExpect(status().isForbidden());
        http.perform(get("/api/answer/GONE")).andExpect(status().isNotFound());
    }

    @Test
    void takesACodeThatIsNoneForTheCallersMistake() throws Exception {
        http.perform(get("/api/ledgers/A-drop?limit=1")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("HTTP-400"));
        http.perform(get("/api/ledgers/area?limit=many")).andExpect(status().isBadRequest());
        http.perform(get("/api/ledgers/area")).andExpect(status().isBadRequest());
        http.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content("{")).andExpect(status().isBadRequest());
    }

    @Test
    void keepsTheInsideOfAFailureToItself() throws Exception {
        http.perform(get("/api/bug"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(Matchers.not(Matchers.containsString("secret"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("IllegalState"))))
                .andExpect(jsonPath("$.title").value(Matchers.startsWith("系统出错，本次操作没有生效")));
    }
}
