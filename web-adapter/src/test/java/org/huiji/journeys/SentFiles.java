package org.huiji.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** The sizes of the files that a page's scripts hand to the network, empty fields left out. */
final class SentFiles {

    private static final String WATCH = """
            window.sentFiles = [];
            const send = XMLHttpRequest.prototype.send;
            XMLHttpRequest.prototype.send = function (body) {
              if (body instanceof FormData) {
                for (const value of body.values()) {
                  if (value instanceof File && value.size > 0) window.sentFiles.push(value.size);
                }
              }
              return send.call(this, body);
            };""";

    private SentFiles() {}

    /** From the next page on. */
    static void watch(Page page) {
        page.addInitScript(WATCH);
    }

    /** Since the page was opened. */
    @SuppressWarnings("unchecked")
    static List<Integer> of(Page page) {
        return (List<Integer>) page.evaluate("window.sentFiles");
    }
}
