package io.yuanheng.notice.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Mail over SMTP (RFC 5321): implicit TLS on port 465, otherwise STARTTLS where the server offers it.
///
/// A password is never sent over a line that is not encrypted.
///
/// @param to the address of each role
public record Mail(String host, int port, @Nullable String user, @Nullable String password, String from, Map<String, String> to) implements Channel {

    private static final int PATIENCE = 15_000;

    public Mail {
        to = Map.copyOf(to);
    }

    @Override
    public String code() {
        return "mail";
    }

    @Override
    public void send(Letter letter) throws IOException {
        List<String> addresses = letter.roles().stream().filter(to::containsKey).map(to::get).distinct().toList();
        if (addresses.isEmpty()) {
            // nobody named an address for these roles: there is nothing to send and nothing to try again
            return;
        }
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), PATIENCE);
            plain.setSoTimeout(PATIENCE);
            boolean implicit = port == 465;
            try (Talk talk = new Talk(implicit ? encrypted(plain) : plain)) {
                talk.expect(220);
                String offers = talk.say("EHLO yuanheng", 250);
                if (!implicit && offers.toUpperCase(Locale.ROOT).contains("STARTTLS")) {
                    talk.say("STARTTLS", 220);
                    try (Talk secret = new Talk(encrypted(plain))) {
                        secret.say("EHLO yuanheng", 250);
                        hand(secret, letter, addresses, true);
                    }
                } else {
                    hand(talk, letter, addresses, implicit);
                }
            }
        }
    }

    private SSLSocket encrypted(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        var checked = socket.getSSLParameters();
        // without it any certificate of anybody would do
        checked.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(checked);
        socket.startHandshake();
        return socket;
    }

    private void hand(Talk talk, Letter letter, List<String> addresses, boolean encrypted) throws IOException {
        if (user != null && password != null) {
            if (!encrypted) {
                throw new IOException("邮件服务器 " + host + " 不加密，不发送密码");
            }
            talk.say("AUTH PLAIN " + base64("\0" + user + "\0" + password), 235);
        }
        talk.say("MAIL FROM:<" + from + ">", 250);
        for (String address : addresses) {
            talk.say("RCPT TO:<" + address + ">", 250);
        }
        talk.say("DATA", 354);
        talk.say(content(letter, addresses) + "\r\n.", 250);
        talk.say("QUIT", 221);
    }

    private String content(Letter letter, List<String> addresses) {
        // base64 has no line that begins with a dot
        return String.join(
                "\r\n",
                "From: <" + from + ">",
                "To: " + String.join(", ", addresses.stream().map(a -> "<" + a + ">").toList()),
                "Subject: =?UTF-8?B?" + base64(letter.subject()) + "?=",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now()),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(String.join("\n", letter.lines()).getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Talk implements AutoCloseable {

        private final BufferedReader in;
        private final OutputStream out;
        private final Socket socket;

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            this.out = socket.getOutputStream();
        }

        String say(String line, int code) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return expect(code);
        }

        String expect(int code) throws IOException {
            StringBuilder answer = new StringBuilder();
            while (true) {
                String line = in.readLine();
                if (line == null) {
                    throw new IOException("邮件服务器断开了连接");
                }
                answer.append(line).append('\n');
                // 250-SIZE goes on, 250 OK ends
                if (line.length() < 4 || line.charAt(3) != '-') {
                    break;
                }
            }
            if (!answer.toString().startsWith(Integer.toString(code))) {
                throw new IOException("邮件服务器回答：" + answer.toString().strip());
            }
            return answer.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
