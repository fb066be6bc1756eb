package io.yuanheng.platform;

import io.yuanheng.kernel.TileServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The ground below the map, from `YUANHENG_MAP_TILES` and `YUANHENG_MAP_CREDIT`; without them the map asks nobody.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("yuanheng.map.tiles")
class MapGround {

    @Bean
    TileServer tileServer(Environment environment) {
        String template = environment.getRequiredProperty("yuanheng.map.tiles").strip();
        try {
            return new TileServer(template, environment.getProperty("yuanheng.map.credit", "").strip());
        } catch (IllegalArgumentException e) {
            throw new CannotStart("YUANHENG_MAP_TILES 写得不对：" + e.getMessage() + "。例如 https://瓦片服务器/{z}/{x}/{y}.png", e);
        }
    }
}
