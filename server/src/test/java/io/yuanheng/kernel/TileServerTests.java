package io.yuanheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileServerTests {

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}/{y}.png, https://tiles.example.org",
        "http://10.1.2.3:8081/wmts?layer=img&tilematrix={z}&tilecol={x}&tilerow={y}, http://10.1.2.3:8081",
    })
    void isAskedAtItsOriginAndNowhereElse(String template, String origin) {
        assertThat(new TileServer(template, "").origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://tiles.example.org/ground.png | {z}",
        "ftp://tiles.example.org/{z}/{x}/{y} | http",
        "//tiles.example.org/{z}/{x}/{y} | http",
        "https://user:secret@tiles.example.org/{z}/{x}/{y} | 用户名",
        "https://tiles.example.org; script-src */{z}/{x}/{y} | 网址",
    })
    void isRefusedWhereNoBrowserCouldOrShouldAsk(String template, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileServer(template, "")).withMessageContaining(reason);
    }
}
