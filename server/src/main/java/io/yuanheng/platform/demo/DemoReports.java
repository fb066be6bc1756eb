package io.yuanheng.platform.demo;

import io.yuanheng.platform.Application;
import io.yuanheng.platform.database.DataDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;

final class DemoReports {

    DemoReports(Application application, DataDirectory directory, Path pack, PrintWriter out) {}

    void issueAndCheck() {}

    void list() {}
}
