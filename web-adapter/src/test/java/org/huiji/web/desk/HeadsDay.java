package org.huiji.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import org.huiji.review.ReviewDates;
import org.huiji.web.support.FilledProduct;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A head at the desk, today. */
public abstract class HeadsDay extends FilledProduct {

    @Autowired
    private Clock clock;

    protected HeadAtDesk head;
    protected LocalDate today;

    @BeforeEach
    protected void signIn() {
        head = new HeadAtDesk(port, "head1", jdbc);
        today = LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
    }
}
