package io.yuanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

    private static final List<String> FIRMS = List.of("昌盛糖业有限公司", "昌盛纸业有限公司", "北原食品有限责任公司", "恒远机械");

    @Test
    void putsTheNearestFirst() {
        assertThat(Nearest.to("昌盛糖业有限责任公司", FIRMS)).first().isEqualTo("昌盛糖业有限公司");
    }

    @Test
    void findsAFullNameByAPartOfIt() {
        assertThat(Nearest.to("北原食品", FIRMS)).containsExactly("北原食品有限责任公司");
    }

    @Test
    void isSilentWhenNothingIsNear() {
        assertThat(Nearest.to("江海运输集团", FIRMS)).isEmpty();
        assertThat(Nearest.hint("江海运输集团", FIRMS)).isNull();
    }
}
