package io.yuanheng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.notice.channel.Channel;
import io.yuanheng.notice.channel.Letter;
import io.yuanheng.notice.channel.Mail;
import io.yuanheng.notice.channel.Robot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes out of the product: once, together, and again when the other side did not take it.
class SendingNoticesIntegrationTests {

    private static final Instant NOON = Instant.parse("2024-07-01T04:00:00Z");
    private static final ParkCode YUNXI = new ParkCode("yunxi");

    private final TestModules modules = new TestModules(StandardPacks.WITH_DEMO);

    @AfterEach
    void close() {
        modules.close();
    }

    private Notices notices(Channel... channels) {
        return new StoredNotices(DSL.using(modules.database().app(), SQLDialect.POSTGRES), List.of(channels), Clock.systemUTC());
    }

    private static Message message(String key, Instant outside) {
        return new Message(key, YUNXI, List.of("office"), "督办单：办结", key + "：逾期1天", null, null, outside);
    }

    @Test
    void aRobotThatRefusesIsAskedAgainAndShownMeanwhile() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        AtomicReference<String> answer = new AtomicReference<>("{\"errcode\":45009,\"errmsg\":\"too often\"}");
        HttpServer group = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        group.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        group.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + group.getAddress().getPort() + "/send?key=x");
            Notices notices = notices(new Robot("wecom", address, null, Clock.systemUTC()));
            notices.post(List.of(message("甲", NOON), message("乙", NOON), message("丙", NOON.plus(Duration.ofHours(20)))));

            assertThat(notices.deliver(NOON)).isZero();
            assertThat(notices.undelivered(modules.operator(), YUNXI).orElseThrow())
                    .hasSize(2)
                    .allSatisfy(open -> assertThat(open.error()).contains("45009"));
            answer.set("{\"errcode\":0}");
            assertThat(notices.deliver(NOON.plusSeconds(60))).isZero();
            assertThat(notices.deliver(NOON.plusSeconds(300))).isEqualTo(2);
            assertThat(notices.undelivered(modules.operator(), YUNXI).orElseThrow()).isEmpty();
            assertThat(notices.deliver(NOON.plus(Duration.ofHours(20)))).isEqualTo(1);
            assertThat(notices.deliver(NOON.plus(Duration.ofHours(40)))).isZero();
            assertThat(heard).hasSize(3);
            assertThat(heard.get(1)).contains("甲", "乙").doesNotContain("丙").contains("\"msgtype\":\"text\"");
        } finally {
            group.stop(0);
        }
    }

    @Test
    void mailGoesToTheAddressesOfTheRole() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        try (ServerSocket post = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> postOffice(post, said));
            Mail mail = new Mail("127.0.0.1", post.getLocalPort(), null, null, "park@example.org", Map.of("office", "office@example.org"));
            mail.send(new Letter("yunxi", List.of("office", "leader"), "园衡提醒：1 件", List.of("督办单：办结：甲")));
        }
        assertThat(said).contains("MAIL FROM:<park@example.org>", "RCPT TO:<office@example.org>", "QUIT");
        assertThat(said).contains(Base64.getEncoder().encodeToString("督办单：办结：甲".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPasswordIsNotSentInTheClear() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        try (ServerSocket post = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> postOffice(post, said));
            Mail mail = new Mail("127.0.0.1", post.getLocalPort(), "park", "secret", "park@example.org", Map.of("office", "office@example.org"));
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> mail.send(new Letter("yunxi", List.of("office"), "提醒", List.of("甲"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("不发送密码");
        }
        assertThat(said).noneMatch(line -> line.startsWith("AUTH"));
    }

    private static void postOffice(ServerSocket post, List<String> said) {
        try (Socket caller = post.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            boolean data = false;
            caller.getOutputStream().write("220 here\r\n".getBytes(StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                said.add(line);
                data = data ? !line.equals(".") : false;
                if (!data) {
                    String answer = line.startsWith("EHLO") ? "250-here\r\n250 SIZE 1000\r\n" : line.equals("DATA") ? "354 go on\r\n"
                            : line.equals("QUIT") ? "221 bye\r\n" : "250 ok\r\n";
                    data = line.equals("DATA");
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException _) {
            // the other side left
        }
    }
}
