package org.huiji.benchmarks.scale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the server itself takes for each request, from before all other filters until its page is written. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ServedTimes extends OncePerRequestFilter {

    private static final long PAUSE_NANOS = 10_000;

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            nanos.add(System.nanoTime() - begun);
        }
    }

    /** The time of the request that was just answered; the answer may be there before the server has noted it. */
    long next() {
        Long taken = nanos.poll();
        while (taken == null) {
            LockSupport.parkNanos(PAUSE_NANOS);
            taken = nanos.poll();
        }
        return taken;
    }

    void forget() {
        nanos.clear();
    }
}
