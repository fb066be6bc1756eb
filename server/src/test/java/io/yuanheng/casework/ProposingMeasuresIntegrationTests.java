package io.yuanheng.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.demo.DemoStore;
import io.yuanheng.kernel.ParkCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Which measure 云汐's unkept promises have reached at a moment, against what was counted by hand with a calendar on paper.
class ProposingMeasuresIntegrationTests {

    private static final Path FILE = Path.of("../packs/demo/expected/measures/yunxi.yaml");
    private static final ParkCode YUNXI = new ParkCode("yunxi");

    private final DemoStore demo = DemoStore.shared();
    private final Fulfilment fulfilment = demo.get(Fulfilment.class);

    static List<Map<String, String>> cases() {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return ((List<?>) document.get("measures")).stream().map(one -> texts((Map<?, ?>) one)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Map<?, ?> written) {
        Map<String, String> texts = new HashMap<>();
        // a day that YAML reads as a date is written as it stood
        written.forEach((key, value) -> texts.put(key.toString(), value instanceof java.util.Date day ? day.toInstant().toString().substring(0, 10) : value.toString()));
        return texts;
    }

    private List<Proposal> at(String moment) {
        return fulfilment.of(demo.caller(), YUNXI, moment).orElseThrow().cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatTheCalendarAndTheRecordsSay(Map<String, String> expected) {
        Optional<Proposal> found = at(expected.get("at")).stream()
                .filter(p -> p.agreementNo().equals(expected.get("agreement")) && p.item().equals(expected.get("item")))
                .findFirst();
        if (expected.get("state").equals("none")) {
            assertThat(found).isEmpty();
            return;
        }
        Proposal proposal = found.orElseThrow();
        assertThat(proposal.state()).isEqualTo(expected.get("state"));
        assertThat(proposal.kind()).isEqualTo(expected.get("kind"));
        assertThat(proposal.from()).isEqualTo(expected.get("from"));
        if (expected.containsKey("reason")) {
            assertThat(proposal.reason()).contains(expected.get("reason"));
        }
    }

    @Test
    void whatWaitsForADecisionComesFirst() {
        // at the end of June: a letter, a reminder and an interview to decide on, one that waits for the day promised anew, one turned down
        assertThat(at("2024-06-30T09:00")).extracting(Proposal::agreementNo, Proposal::state, Proposal::kind).containsExactly(
                org.assertj.core.api.Assertions.tuple("YX-T-02", "proposed", "letter"),
                org.assertj.core.api.Assertions.tuple("YX-T-04", "proposed", "remind"),
                org.assertj.core.api.Assertions.tuple("YX-T-03", "proposed", "interview"),
                org.assertj.core.api.Assertions.tuple("YX-T-01", "waiting", "defer"),
                org.assertj.core.api.Assertions.tuple("YX-T-05", "halted", "remind"));
    }

    @Test
    void figuresLeadToTheRowsTheyStandIn() {
        Proposal short4 = at("2024-06-30T09:00").stream().filter(p -> p.agreementNo().equals("YX-T-04")).findFirst().orElseThrow();
        assertThat(short4.promised()).satisfies(found -> {
            assertThat(found.ledger()).isEqualTo("agreement");
            assertThat(found.row()).isEqualTo(short4.agreement());
            assertThat(found.title() + found.text()).isEqualTo("约定投资9,000.00万元");
        });
        assertThat(short4.delivered()).satisfies(found -> {
            assertThat(found.ledger()).isEqualTo("agreement_check");
            assertThat(found.title() + found.text()).isEqualTo("实际投资7,800.00万元");
        });
    }
}
