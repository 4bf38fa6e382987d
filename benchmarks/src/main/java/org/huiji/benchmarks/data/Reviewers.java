package org.huiji.benchmarks.data;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.application.port.StaffDirectory;

/** Three reviewers and a head a department, at work every day; of the largest the first two are those of the demo. */
final class Reviewers implements StaffDirectory {

    private static final int EACH = 3;
    private static final String ADDRESS = "10.21.0.0/24";

    private final Map<String, Actor> known = new ConcurrentHashMap<>();
    private final Words words;

    Reviewers(Words words) {
        this.words = words;
    }

    Actor any(String department, SplittableRandom random) {
        int number = 1 + random.nextInt(EACH);
        boolean ofTheDemo = department.equals(Districts.LARGEST) && number < EACH;
        return actor(ofTheDemo ? "reviewer" + number : "reviewer" + department + number, Role.REVIEWER, department);
    }

    Actor head(String department) {
        return actor("head" + department, Role.HEAD, department);
    }

    Actor named(String id) {
        return Objects.requireNonNull(known.get(id));
    }

    private Actor actor(String id, Role role, String department) {
        return known.computeIfAbsent(id, fresh -> new Actor(fresh, role, department,
                words.name(new SplittableRandom(fresh.hashCode())), Channel.WEB, ADDRESS));
    }

    @Override
    public Optional<StaffMember> find(String staffId) {
        return Optional.ofNullable(known.get(staffId)).map(actor -> new StaffMember(actor.id(), actor.displayName(),
                actor.role(), actor.departmentCode()));
    }

    @Override
    public boolean isAbsent(String staffId, LocalDate day) {
        return false;
    }

    @Override
    public boolean hasIdentityNumber(String staffId, String identityNumber) {
        return false;
    }
}
