package io.yuanheng.platform.database;

import io.yuanheng.platform.CannotStart;

/// Waiting between two looks at something another process does.
final class Pause {

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("启动被中断。", e);
        }
    }
}
