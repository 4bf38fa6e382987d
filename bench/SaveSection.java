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
import java.util.stream.LongStream;

/**
 * How long saving a section takes, seen from outside: sample people of demo mode who are filling in or correcting save the
 * page of education a dozen times each, with another school each time, so that no history grows longer than people's do.
 * Prints median and 95th percentile of the answers; the first person warms the service up.
 *
 * <pre>java bench/SaveSection.java http://localhost:8080</pre>
 */
public final class SaveSection {

    private static final String PAGE = "/my/education";
    private static final String PASSWORD = "huiji-demo-2026";
    private static final String[][] PEOPLE = {{"赵明远", "21010319720122834X"}, {"钱思齐", "21010219721018926X"},
            {"孙玉梅", "210102197609098693"}, {"李国栋", "210103198009110514"}, {"秦朝阳", "210102198006285216"},
            {"许婉清", "210103198412213660"}, {"何志强", "210102197207202064"}, {"华天宇", "210102200208222344"},
            {"苏杭", "210103197706277171"}};
    private static final int WARMING = 60;
    private static final int EACH = 12;
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
        long[] nanos = new long[0];
        for (int i = 0; i < PEOPLE.length; i++) {
            SaveSection bench = new SaveSection(site);
            bench.signIn(PEOPLE[i]);
            long[] more = bench.save(i == 0 ? WARMING : EACH);
            if (i > 0) {
                nanos = LongStream.concat(Arrays.stream(nanos), Arrays.stream(more)).toArray();
            }
        }
        Arrays.sort(nanos);
        System.out.printf("%d saves, median %.1f ms, 95 %% within %.1f ms, slowest %.1f ms%n", nanos.length,
                nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6, nanos[nanos.length - 1] / 1e6);
    }

    private void signIn(String[] person) throws Exception {
        Map<String, String> form = controls(get("/sign-in"));
        form.put("applicantName", person[0]);
        form.put("identityNumber", person[1]);
        form.put("password", PASSWORD);
        HttpResponse<String> answer = post("/sign-in", form);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + "; start demo mode first");
        }
    }

    private long[] save(int times) throws Exception {
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
        return nanos;
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
