package io.yuanheng.platform.command;

import io.yuanheng.platform.Application;
import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where the server listens.
final class ServeOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "端口，默认 ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--address",
            paramLabel = "A",
            defaultValue = "127.0.0.1",
            description = "监听地址，默认 ${DEFAULT-VALUE}（只限本机）；对外服务时放在 HTTPS 反向代理之后")
    String address;

    Application.Work.Serve work() {
        if (port < 1 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "端口应在 1 到 65535 之间，现在是 " + port + "。");
        }
        return new Application.Work.Serve(address, port);
    }

    URI page() {
        return URI.create("http://" + (address.equals("0.0.0.0") ? "localhost" : address) + ":" + port + "/");
    }
}
