package org.huiji.benchmarks.scale;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.huiji.application.ApplicationStatus;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.web.account.ShownSamplePeople;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long an applicant waits for a page and for an upload, over HTTP on this machine, with the sample applications of the demo and nobody else about. */
final class Pages implements Scale.Measurement {

    private static final Map<ApplicationStatus, List<String>> PAGES = new EnumMap<>(Map.of(ApplicationStatus.DRAFT,
            List.of("/my/personal-info", "/my/management-department", "/my/education", "/my/qualification",
                    "/my/documents", "/my/check"),
            ApplicationStatus.PENDING_REVIEW, List.of("/my/status", "/my/messages"),
            ApplicationStatus.RETURNED, List.of("/my/corrections"),
            ApplicationStatus.APPROVED, List.of("/my/file")));
    private static final String DOCUMENTS = "/my/documents";
    private static final String SLOT = "IDENTITY_DOCUMENT_BACK";
    private static final int WARMING = 300;
    private static final int SAMPLES = 40;
    private static final int UPLOADS = 60;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final long PAUSE_NANOS = 200_000_000L;

    @Override
    public void run(Options options) throws Exception {
        Path directory = options.directory().resolveSibling("pages");
        System.setProperty("huiji.demo.applications", String.valueOf(SAMPLES));
        try (BenchedProduct product = BenchedProduct.running(directory, ServedTimes.class)) {
            awaitSamples(product);
            Result result = new Result("pages", options);
            result.remark(
                    "one request after the other, over loopback; server: within the server, from before its filters on");
            ServedTimes served = product.part(ServedTimes.class);
            visit(product, Pages::warm);
            visit(product, (visitor, path) -> result.add(path, measure(visitor, served, path, options.runs())));
            Visitor returned = signedIn(product, ApplicationStatus.RETURNED);
            result.add("upload of a picture of 1600 by 1200", uploads(returned));
            result.write();
        } finally {
            System.clearProperty("huiji.demo.applications");
        }
    }

    private interface Visit {
        void of(Visitor visitor, String path) throws IOException, InterruptedException;
    }

    /** All pages, each by somebody who has it. */
    private static void visit(BenchedProduct product, Visit visit) throws IOException, InterruptedException {
        for (Map.Entry<ApplicationStatus, List<String>> each : PAGES.entrySet()) {
            Visitor visitor = signedIn(product, each.getKey());
            for (String path : each.getValue()) {
                visit.of(visitor, path);
            }
        }
    }

    /** The first page would be measured while what all pages share is still compiled. */
    private static void warm(Visitor visitor, String path) throws IOException, InterruptedException {
        for (int i = 0; i < WARMING; i++) {
            visitor.page(path);
        }
    }

    private static void awaitSamples(BenchedProduct product) {
        JdbcClient jdbc = product.part(JdbcClient.class);
        while (jdbc.sql("SELECT count(*) FROM read_model.applicant_status").query(Long.class).single() < SAMPLES) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static Visitor signedIn(BenchedProduct product, ApplicationStatus status)
            throws IOException, InterruptedException {
        ShownSamplePeople shown = product.part(ShownSamplePeople.class);
        ShownSamplePeople.Person person = shown.people().stream().filter(each -> each.status() == status).findFirst()
                .orElseThrow();
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) product.context()).getWebServer());
        Visitor visitor = new Visitor(server.getPort());
        visitor.page("/sign-in");
        HttpResponse<String> answer = visitor.post("/sign-in", Map.of("applicantName", person.applicantName(),
                "identityNumber", person.identityNumber(), "password", shown.password()));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
        return visitor;
    }

    private static Map<String, Object> measure(Visitor visitor, ServedTimes served, String path, int runs)
            throws IOException, InterruptedException {
        warm(visitor, path);
        Times server = new Times(runs);
        Times client = new Times(runs);
        int characters = 0;
        for (int i = 0; i < runs; i++) {
            served.forget();
            long begun = System.nanoTime();
            characters = visitor.page(path).length();
            client.add(System.nanoTime() - begun);
            server.add(served.next());
        }
        Map<String, Object> figures = new LinkedHashMap<>(server.figures("server."));
        figures.putAll(client.figures("client."));
        figures.put("characters", characters);
        figures.put("runs", runs);
        return figures;
    }

    /** Each in place of the one before, so that the slot stays as full as it is. */
    private static Map<String, Object> uploads(Visitor visitor) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(1);
        Times times = new Times(UPLOADS);
        int bytes = 0;
        for (int i = 0; i < UPLOADS; i++) {
            String page = visitor.page(DOCUMENTS);
            String former = Visitor.field(page, "seen." + SLOT);
            byte[] picture = picture(random);
            bytes = picture.length;
            Map<String, String> form = Map.of("seen." + SLOT, former, "commandId." + SLOT,
                    Visitor.field(page, "commandId." + SLOT), "go", "upload:" + SLOT + ":" + former);
            long begun = System.nanoTime();
            HttpResponse<String> answer = visitor.upload(DOCUMENTS, form, "replace." + SLOT + "." + former, picture);
            times.add(System.nanoTime() - begun);
            if (answer.statusCode() / 100 != 3) {
                throw new IllegalStateException("not taken: " + answer.statusCode());
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>(times.figures("client."));
        figures.put("bytes", bytes);
        figures.put("runs", UPLOADS);
        return figures;
    }

    /** Nobody's photograph: patches of colour, each time others. */
    private static byte[] picture(SplittableRandom random) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        for (int i = 0; i < 400; i++) {
            drawing.setColor(new Color(random.nextInt(1 << 24)));
            drawing.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(300), random.nextInt(300));
        }
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
