package io.yuanheng.notice;

import io.yuanheng.notice.channel.Channel;
import io.yuanheng.notice.channel.Mail;
import io.yuanheng.notice.channel.Robot;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Channels from the environment: `YUANHENG_NOTICE_WECOM`, `YUANHENG_NOTICE_DINGTALK` (with `…_DINGTALK_SECRET`), and
/// `YUANHENG_NOTICE_MAIL_HOST`, `_PORT`, `_USER`, `_PASSWORD`, `_FROM`, `_TO` (`office=a@example.org,works_section=b@example.org`).
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    Notices notices(DataSource dataSource, Environment environment) {
        return new StoredNotices(DSL.using(dataSource, SQLDialect.POSTGRES), channels(environment), Clock.systemUTC());
    }

    private static List<Channel> channels(Environment environment) {
        List<Channel> channels = new ArrayList<>();
        String wecom = environment.getProperty("yuanheng.notice.wecom", "");
        String dingtalk = environment.getProperty("yuanheng.notice.dingtalk", "");
        String host = environment.getProperty("yuanheng.notice.mail.host", "");
        if (!wecom.isBlank()) {
            channels.add(new Robot("wecom", URI.create(wecom), null, Clock.systemUTC()));
        }
        if (!dingtalk.isBlank()) {
            String secret = environment.getProperty("yuanheng.notice.dingtalk.secret");
            channels.add(new Robot("dingtalk", URI.create(dingtalk), secret, Clock.systemUTC()));
        }
        if (!host.isBlank()) {
            channels.add(new Mail(
                    host,
                    environment.getProperty("yuanheng.notice.mail.port", Integer.class, 465),
                    environment.getProperty("yuanheng.notice.mail.user"),
                    environment.getProperty("yuanheng.notice.mail.password"),
                    environment.getProperty("yuanheng.notice.mail.from", "yuanheng@" + host),
                    addresses(environment.getProperty("yuanheng.notice.mail.to", ""))));
        }
        return channels;
    }

    private static Map<String, String> addresses(String written) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String each : written.split(",")) {
            String[] parts = each.split("=", 2);
            if (parts.length == 2) {
                addresses.put(parts[0].strip(), parts[1].strip());
            }
        }
        return addresses;
    }
}
