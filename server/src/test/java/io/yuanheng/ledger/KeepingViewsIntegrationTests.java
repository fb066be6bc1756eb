package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.ENTERPRISE;
import static io.yuanheng.ledger.Park.PROJECT;
import static io.yuanheng.ledger.Park.RETURN;
import static io.yuanheng.ledger.Park.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.ledger.KeptViews.View;
import java.time.Clock;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class KeepingViewsIntegrationTests {

    private final Park park = new Park();
    private final KeptViews views =
            new StoredViews(DSL.using(park.store.app(), SQLDialect.POSTGRES), park.store.history(), Clock.systemUTC());

    private List<View> own(Caller caller) {
        return views.views(caller, PROJECT, park.east).orElseThrow();
    }

    private View keep(Caller caller, String title, String settings) {
        return views.keep(caller, PROJECT, park.east, title, settings).orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return problems(outcome).stream().map(p -> p.code().code()).toList();
    }

    @Test
    void givesBackOnesOwnViewsAndReplacesThoseOfTheSameTitle() {
        keep(park.economic, " 在建 ", "state=started");
        keep(park.economic, "大项目", "f.total=%3E%3D10000");
        keep(park.economic, "在建", "state=started&sort=-total");

        assertThat(own(park.economic)).extracting(View::title).containsExactlyInAnyOrder("在建", "大项目");
        assertThat(own(park.economic)).extracting(View::settings).contains("state=started&sort=-total").doesNotContain("state=started");
    }

    @Test
    void neverShowsNorDropsAnothersView() {
        View mine = keep(park.economic, "在建", "state=started");
        Caller colleague = park.holding("guijian", "works_section@east");

        assertThat(own(colleague)).isEmpty();
        assertThat(codes(views.drop(colleague, PROJECT, park.east, mine.id()))).containsExactly("ROW-066");
        assertThat(own(park.economic)).containsExactly(mine);
        assertThat(views.drop(park.economic, PROJECT, park.east, mine.id()).orElseThrow()).isEqualTo(mine);
        assertThat(own(park.economic)).isEmpty();
    }

    @Test
    void belongsToTheLedgerAndTheParkItWasKeptFor() {
        keep(park.economic, "在建", "state=started");

        assertThat(views.views(park.economic, ENTERPRISE, park.east).orElseThrow()).isEmpty();
        assertThat(codes(views.views(park.economic, PROJECT, park.west))).containsExactly("ROW-064");
    }

    @Test
    void refusesALedgerThatTheKeeperMayNotRead() {
        Caller works = park.holding("guijian", "works_section@east");

        assertThat(codes(views.keep(works, RETURN, park.east, "月报", ""))).containsExactly("ROW-002");
        assertThat(codes(views.views(works, RETURN, park.east))).containsExactly("ROW-002");
    }

    @Test
    void refusesNamesAndContentsThatAreNone() {
        for (String title : List.of("", "　 ".strip(), "x".repeat(41), "行\n行")) {
            assertThat(codes(views.keep(park.economic, PROJECT, park.east, title, ""))).containsExactly("ROW-065");
        }
        assertThat(codes(views.keep(park.economic, PROJECT, park.east, "长", "x".repeat(4001)))).containsExactly("ROW-065");
    }

    @Test
    void keepsNoMoreThanOneCanLookThrough() {
        for (int i = 1; i <= KeptViews.MOST; i++) {
            keep(park.economic, "视图" + i, "");
        }
        assertThat(codes(views.keep(park.economic, PROJECT, park.east, "再一个", ""))).containsExactly("ROW-065");
        assertThat(keep(park.economic, "视图1", "sort=name").settings()).isEqualTo("sort=name");
    }
}
