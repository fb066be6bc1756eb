package io.yuanheng.notice.channel;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A group robot of WeCom (企业微信) or DingTalk (钉钉); both take the same text message.
///
/// @param secret DingTalk signs the address with it (加签), or null
public record Robot(String code, URI address, @Nullable String secret, Clock clock) implements Channel {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // both refuse a longer text
    private static final int LONGEST = 1_800;

    @Override
    public void send(Letter letter) throws IOException {
        String text = letter.text();
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…（其余请到工作台查看）" : text;
        String body = JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", shown)));
        HttpRequest request = HttpRequest.newBuilder(signed())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !taken(answer.body())) {
                throw new IOException("HTTP " + answer.statusCode() + " " + shortened(answer.body()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static boolean taken(String answer) {
        try {
            JsonNode code = JSON.readTree(answer).path("errcode");
            return code.isMissingNode() || code.asInt() == 0;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static String shortened(String answer) {
        return answer.length() > 200 ? answer.substring(0, 200) : answer;
    }

    // 钉钉自定义机器人加签: base64(HmacSHA256(timestamp + "\n" + secret)), then URL-encoded
    private URI signed() throws IOException {
        if (secret == null) {
            return address;
        }
        long at = clock.millis();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sign = mac.doFinal((at + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            String joint = address.getQuery() == null ? "?" : "&";
            return URI.create(address + joint + "timestamp=" + at + "&sign="
                    + URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
