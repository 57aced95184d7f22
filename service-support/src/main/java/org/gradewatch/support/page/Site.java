package org.gradewatch.support.page;

import java.net.URI;

/// For templates, as `site`: how addresses begin. Empty for the service's own, so that its pages
/// work under whatever name they were asked for.
public final class Site {

    private final PageSettings settings;
    private final String service;
    private final Assets assets;

    /// @param service the name of the service whose pages these are
    Site(PageSettings settings, String service, Assets assets) {
        this.settings = settings;
        this.service = service;
        this.assets = assets;
    }

    /// How links to the register begin.
    public String register() {
        return service.equals("rating-service") ? "" : begin(settings.registerAddress());
    }

    /// How links to the service that tells people begin.
    public String following() {
        return service.equals("notification-service") ? "" : begin(settings.publicAddress());
    }

    /// @param name of a file in `pages/assets`
    /// @return its address, which is another one when its content is
    public String asset(String name) {
        return assets.address(name);
    }

    /// Names what templates, style sheets and scripts of all services are now: another release that
    /// shows the same otherwise has another one.
    public String edition() {
        return assets.edition();
    }

    private static String begin(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
