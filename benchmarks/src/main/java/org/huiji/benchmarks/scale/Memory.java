package org.huiji.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Refusal;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.benchmarks.data.DataMaker;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the memory that lives grows while people file without a pause, all readers of the events following. */
final class Memory implements Scale.Measurement {

    private static final int CLIENTS = 4;
    /** Beyond all who file otherwise. */
    private static final long FIRST = 10_000_000;
    private static final long NANOS_A_MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final double MINUTES_AN_HOUR = 60;

    @Override
    public void run(Options options) throws Exception {
        Path directory = options.directory().resolveSibling("memory");
        try (BenchedProduct product = BenchedProduct.running(directory)) {
            Result result = new Result("memory", options);
            AtomicBoolean goOn = new AtomicBoolean(true);
            AtomicLong commands = new AtomicLong();
            AtomicLong refused = new AtomicLong();
            List<Long> living = new ArrayList<>();
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                AtomicLong next = new AtomicLong(FIRST + product.lastEvent());
                DataMaker maker = DataMaker.in(product.context(), options.seed());
                for (int i = 0; i < CLIENTS; i++) {
                    clients.execute(
                            () -> file(product.part(CommandGateway.class), maker, next, goOn, commands, refused));
                }
                for (int minute = 1; minute <= options.minutes(); minute++) {
                    LockSupport.parkNanos(NANOS_A_MINUTE);
                    living.add(HeapWatch.livingMb());
                    result.add("minute " + minute, figures(product, living.getLast(), commands.get()));
                }
                goOn.set(false);
            }
            result.remark("commands refused: " + refused.get());
            result.remark("growth over the later half: %.1f MB an hour".formatted(growth(living) * MINUTES_AN_HOUR));
            result.write();
        }
    }

    private static void file(CommandGateway gateway, DataMaker maker, AtomicLong next, AtomicBoolean goOn,
            AtomicLong commands, AtomicLong refused) {
        while (goOn.get()) {
            for (CommandMessage<?> command : maker.commandsOf(next.getAndIncrement())) {
                try {
                    gateway.sendAndWait(command);
                    commands.incrementAndGet();
                } catch (Refusal refusal) {
                    refused.incrementAndGet();
                }
            }
        }
    }

    private static Map<String, Object> figures(BenchedProduct product, long living, long commands)
            throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("livingHeapMb", living);
        figures.put("residentMb", resident());
        figures.put("threads", Thread.getAllStackTraces().size());
        figures.put("commands", commands);
        figures.put("connections", product.part(JdbcClient.class)
                .sql("SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'huiji%'").query(Long.class)
                .single());
        return figures;
    }

    /** Of the process, as the kernel counts it; 0 where it does not tell. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElse(0);
    }

    /** Megabytes a minute, by least squares over the later half, when caches are full. */
    static double growth(List<Long> living) {
        List<Long> later = living.subList(living.size() / 2, living.size());
        int count = later.size();
        if (count < 2) {
            return Double.NaN;
        }
        double meanX = (count - 1) / 2.0;
        double meanY = later.stream().mapToLong(Long::longValue).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int x = 0; x < count; x++) {
            above += (x - meanX) * (later.get(x) - meanY);
            below += (x - meanX) * (x - meanX);
        }
        return above / below;
    }
}
