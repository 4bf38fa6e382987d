package org.huiji.benchmarks.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.huiji.application.Application;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.benchmarks.data.DataMaker;

/** How long a command waits for its application: histories of 16, 100 and 1,000 events, loaded as the command bus loads them. */
final class Aggregates implements Scale.Measurement {

    /** Beyond all who file otherwise. */
    private static final long FIRST = 13_000_000;
    private static final int EACH = 40;
    private static final int[] SIZES = {16, 100, 1000};
    private static final int WARMING = 5;

    @Override
    public void run(Options options) throws Exception {
        try (BenchedProduct product = BenchedProduct.standingStill(options.directory())) {
            Result result = new Result("aggregates", options);
            int rounds = Math.max(1, options.runs() / EACH);
            List<Drafts> drafts = made(DataMaker.in(product.context(), options.seed()), rounds);
            Repository<Application> repository = product.part(Configuration.class).repository(Application.class);
            result.remark("repository: " + repository.getClass().getSimpleName()
                    + "; the first load of an application also fetches its key, later ones have it at hand");
            drafts.forEach(each -> each.load(repository, each.first()));
            for (int round = -WARMING; round < rounds; round++) {
                for (Drafts each : drafts) {
                    each.load(repository, round < 0 ? new Times(EACH) : each.later());
                }
            }
            report(result, drafts);
            result.write();
        }
    }

    /** Applications with histories of the same length, and how long they took. */
    private record Drafts(int events, List<UUID> ids, Times first, Times later) {

        void load(Repository<Application> repository, Times times) {
            ids.forEach(id -> times.add(Aggregates.load(repository, id)));
        }
    }

    private static List<Drafts> made(DataMaker maker, int rounds) {
        return IntStream.range(0, SIZES.length)
                .mapToObj(i -> new Drafts(SIZES[i], maker.makeLongDrafts(FIRST + (long) i * EACH, EACH, SIZES[i]),
                        new Times(EACH), new Times(EACH * rounds)))
                .toList();
    }

    private static long load(Repository<Application> repository, UUID id) {
        long begun = System.nanoTime();
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            repository.load(id.toString());
            return System.nanoTime() - begun;
        } finally {
            unit.rollback();
        }
    }

    private static void report(Result result, List<Drafts> drafts) {
        double shortest = drafts.getFirst().later().median();
        for (Drafts each : drafts) {
            Map<String, Object> figures = new LinkedHashMap<>(each.first().figures("first."));
            figures.putAll(each.later().figures("later."));
            figures.put("againstShortest", Math.round(each.later().median() / shortest * 100) / 100.0);
            result.add(each.events() + " events", figures);
        }
        result.remark("1,000 events against 16 (goal 2): %.2f"
                .formatted(drafts.getLast().later().median() / shortest));
    }
}
