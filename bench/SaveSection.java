import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long saving a section takes, seen from outside: signs in as a sample person of demo mode who is filling in, saves the
 * page of education again and again with another school each time, and prints median and 95th percentile of the answers.
 *
 * <pre>java bench/SaveSection.java http://localhost:8080 [times]</pre>
 */
public final class SaveSection {

    private static final String PAGE = "/my/education";
    private static final String[] PERSON = {"赵明远", "21010319720122834X", "huiji-demo-2026"};
    private static final Pattern CONTROL = Pattern.compile("<(input|select)\\b([^>]*)>(.*?)(?=<input|<select|</form)",
            Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;

    private SaveSection(String site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        String site = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        SaveSection bench = new SaveSection(site);
        bench.signIn();
        bench.save(50, "warming up");
        bench.save(times, "measured");
    }

    private void signIn() throws Exception {
        Map<String, String> form = controls(get("/sign-in"));
        form.put("applicantName", PERSON[0]);
        form.put("identityNumber", PERSON[1]);
        form.put("password", PERSON[2]);
        HttpResponse<String> answer = post("/sign-in", form);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + "; start demo mode first");
        }
    }

    private void save(int times, String what) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            Map<String, String> form = controls(get(PAGE));
            String school = form.keySet().stream().filter(name -> name.endsWith("chool")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no school on " + PAGE + ": " + form.keySet()));
            form.put(school, "东北财经大学" + System.nanoTime() % 1_000_000);
            form.put("go", "next");
            long begun = System.nanoTime();
            HttpResponse<String> answer = post(PAGE, form);
            nanos[i] = System.nanoTime() - begun;
            if (answer.statusCode() != 302 && answer.statusCode() != 303) {
                throw new IllegalStateException("not saved: " + answer.statusCode() + " " + problems(answer.body()));
            }
        }
        Arrays.sort(nanos);
        System.out.printf("%s: %d saves, median %.1f ms, 95 %% within %.1f ms, slowest %.1f ms%n", what, times,
                nanos[times / 2] / 1e6, nanos[times * 95 / 100] / 1e6, nanos[times - 1] / 1e6);
    }

    /** What stands for an answer that is still missing: one full-time course, no part-time one. */
    private static String firstAnswer(String name, String options) {
        boolean fullTime = name.startsWith("fullTime");
        Matcher option = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>([^<]*)").matcher(options);
        while (option.find()) {
            if (fullTime || option.group(2).equals("无")) {
                return option.group(1);
            }
        }
        return !fullTime ? "" : name.endsWith(".year") ? "2015" : name.endsWith(".month") ? "7" : "";
    }

    /** What the page says is wrong. */
    private static String problems(String page) {
        int from = page.indexOf("id=\"errsum\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</div>", from)).replaceAll("<[^>]*>", " ");
    }

    /** Names and values as a browser would send them, buttons and files left out. */
    private static Map<String, String> controls(String page) {
        Map<String, String> found = new LinkedHashMap<>();
        String main = page.substring(page.indexOf("<main"));
        Matcher control = CONTROL.matcher(main.substring(0, main.indexOf("</main>")));
        while (control.find()) {
            String tag = control.group(2);
            String type = attribute(tag, "type");
            boolean unticked = (type.equals("radio") || type.equals("checkbox")) && !tag.contains("checked");
            if (!attribute(tag, "name").isEmpty() && !type.equals("file") && !unticked) {
                Matcher chosen = CHOSEN.matcher(control.group(3));
                String value = control.group(1).equals("select") ? chosen.find() ? chosen.group(1) : ""
                        : attribute(tag, "value");
                value = value.isEmpty() ? firstAnswer(attribute(tag, "name"), control.group(3)) : value;
                found.putIfAbsent(attribute(tag, "name"), value);
            }
        }
        return found;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private String get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(encoded(name)).append('=')
                .append(encoded(value)));
        return client.send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
