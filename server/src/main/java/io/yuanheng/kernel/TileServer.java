package io.yuanheng.kernel;

import java.net.URI;
import java.net.URISyntaxException;

/// A server of map tiles (瓦片) that the operator named, for the ground below the park's own shapes.
///
/// Tiles are squares of the Web Mercator pyramid. CGCS2000 and WGS 84 agree there to less than a pixel; a server whose tiles are shifted
/// (GCJ-02) would lay the ground beside the shapes.
///
/// @param template the address of one tile with `{z}`, `{x}` and `{y}`
/// @param credit whose tiles they are, as the map shows it
public record TileServer(String template, String credit) {

    /// @throws IllegalArgumentException with a reason that can be shown, where no browser could ask there
    public TileServer {
        if (!template.contains("{z}") || !template.contains("{x}") || !template.contains("{y}")) {
            throw new IllegalArgumentException("地址里要有 {z}、{x}、{y}");
        }
        address(template);
    }

    /// Scheme, host and port: all that a browser may fetch pictures from.
    public String origin() {
        URI address = address(template);
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private static URI address(String template) {
        try {
            URI address = new URI(template.replace("{z}", "0").replace("{x}", "0").replace("{y}", "0"));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!web || address.getHost() == null || address.getUserInfo() != null) {
                throw new IllegalArgumentException("要写 http:// 或 https:// 开头、不带用户名的地址");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("不是网址：" + e.getReason(), e);
        }
    }
}
