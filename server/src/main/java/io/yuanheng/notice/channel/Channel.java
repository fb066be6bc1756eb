package io.yuanheng.notice.channel;

import java.io.IOException;

/// Takes a letter out of the product.
public interface Channel {

    String code();

    /// @throws IOException when it was not taken, with what the other side said; it is tried again later
    void send(Letter letter) throws IOException;
}
