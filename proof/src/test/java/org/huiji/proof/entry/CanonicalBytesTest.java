package org.huiji.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Different entries never have the same bytes. */
class CanonicalBytesTest {

    private static final List<String> TEXTS = List.of("", "a", "b", "ab", "ba", "\u0000", "\u0000\u0000", "\u4f1a",
            "1");
    private static final List<byte[]> BYTES = List.of(new byte[0], new byte[1], new byte[4], new byte[5],
            new byte[]{1, 0, 0, 0, 0});

    /** The form is law: a leaf that was made once must be made again for ever. */
    @Test
    void theFormOfTheFirstVersionStays() {
        LoggedEvent event = new LoggedEvent("e", "app", "Application", 2, 3, "Submitted", "1",
                Instant.ofEpochSecond(4, 5), new byte[]{6}, new byte[]{7, 8});
        assertThat(HexFormat.of().formatHex(event.canonical())).isEqualTo("0101" + "0000000165" + "00000003617070"
                + "0000000b4170706c69636174696f6e" + "0000000000000002" + "0000000000000003"
                + "000000095375626d6974746564" + "0000000131" + "000000000000000400000005" + "0000000106"
                + "000000020708");
        LoggedLook look = new LoggedLook(1, Instant.ofEpochSecond(-1), "s", "n", "R", "d", "app", "FILE", 9L, "::1",
                null);
        assertThat(HexFormat.of().formatHex(look.canonical())).isEqualTo("0102" + "0000000000000001"
                + "ffffffffffffffff00000000" + "0000000173" + "000000016e" + "0000000152" + "0000000164"
                + "00000003617070" + "0000000446494c45" + "010000000000000009" + "000000033a3a31" + "00");
    }

    @Test
    void randomEntriesWithTheSameBytesAreTheSame() {
        Random random = new Random(39);
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < 40_000; i++) {
            LogEntry entry = random.nextBoolean() ? event(random) : look(random);
            String bytes = HexFormat.of().formatHex(entry.canonical());
            String fields = fields(entry);
            assertThat(seen.putIfAbsent(bytes, fields)).isIn(null, fields);
        }
        assertThat(seen).hasSizeGreaterThan(10_000);
        assertThat(seen.values()).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfAnEventIsCovered() {
        LoggedEvent event = new LoggedEvent("e", "app", "Application", 2, 3, "Submitted", "1", Instant.EPOCH,
                new byte[]{6}, new byte[]{7});
        List<UnaryOperator<LoggedEvent>> changes = List.of(
                e -> new LoggedEvent("f", "app", "Application", 2, 3, "Submitted", "1", Instant.EPOCH, e.metadata(),
                        e.payload()),
                e -> new LoggedEvent("e", "apq", "Application", 2, 3, "Submitted", "1", Instant.EPOCH, e.metadata(),
                        e.payload()),
                e -> new LoggedEvent("e", "app", "Other", 2, 3, "Submitted", "1", Instant.EPOCH, e.metadata(),
                        e.payload()),
                e -> new LoggedEvent("e", "app", "Application", 1, 3, "Submitted", "1", Instant.EPOCH, e.metadata(),
                        e.payload()),
                e -> new LoggedEvent("e", "app", "Application", 2, 4, "Submitted", "1", Instant.EPOCH, e.metadata(),
                        e.payload()),
                e -> new LoggedEvent("e", "app", "Application", 2, 3, "Approved", "1", Instant.EPOCH, e.metadata(),
                        e.payload()),
                e -> new LoggedEvent("e", "app", "Application", 2, 3, "Submitted", "2", Instant.EPOCH, e.metadata(),
                        e.payload()),
                e -> new LoggedEvent("e", "app", "Application", 2, 3, "Submitted", "1", Instant.EPOCH.plusNanos(1),
                        e.metadata(), e.payload()),
                e -> new LoggedEvent("e", "app", "Application", 2, 3, "Submitted", "1", Instant.EPOCH, new byte[1],
                        e.payload()),
                e -> new LoggedEvent("e", "app", "Application", 2, 3, "Submitted", "1", Instant.EPOCH, e.metadata(),
                        new byte[1]));
        assertThat(changes).hasSize(LoggedEvent.class.getRecordComponents().length).allSatisfy(
                change -> assertThat(change.apply(event).canonical()).isNotEqualTo(event.canonical()));
        assertThat(changes).allSatisfy(change -> assertThat(change.apply(event)).isNotEqualTo(event));
    }

    @Test
    void halfACharacterIsRefusedForItHasNoBytes() {
        LoggedEvent event = new LoggedEvent("\ud800", "app", "Application", 2, 3, "Submitted", "1", Instant.EPOCH,
                new byte[0], new byte[0]);
        assertThatThrownBy(event::canonical).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void largeEntriesAreWhole() {
        byte[] large = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        LoggedEvent event = new LoggedEvent("e", "app", "Application", 0, 0, "Submitted", "1", Instant.EPOCH, large,
                large);
        assertThat(event.canonical()).hasSizeGreaterThan(200_000).endsWith(large);
    }

    private static LoggedEvent event(Random random) {
        return new LoggedEvent(text(random), text(random), text(random), random.nextLong(3), random.nextLong(3),
                text(random), text(random), Instant.ofEpochSecond(random.nextLong(3), random.nextInt(2)),
                bytes(random), bytes(random));
    }

    private static LoggedLook look(Random random) {
        return new LoggedLook(random.nextLong(3), Instant.ofEpochSecond(random.nextLong(3)), text(random),
                text(random), text(random), text(random), text(random), text(random),
                random.nextBoolean() ? null : random.nextLong(3), text(random),
                random.nextBoolean() ? null : bytes(random));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static byte[] bytes(Random random) {
        return BYTES.get(random.nextInt(BYTES.size()));
    }

    /** The fields one by one, by another way than the one under test. */
    private static String fields(LogEntry entry) {
        return switch (entry) {
            case LoggedEvent e -> List.of("event", quoted(e.eventId()), quoted(e.applicationId()),
                    quoted(e.aggregateType()), e.sequence(), e.globalIndex(), quoted(e.eventName()),
                    quoted(e.revision()), e.storedAt(), hex(e.metadata()), hex(e.payload())).toString();
            case LoggedLook l -> List.of("look", l.row(), l.occurredAt(), quoted(l.staffId()), quoted(l.staffName()),
                    quoted(l.staffRole()), quoted(l.departmentCode()), quoted(l.applicationId()), quoted(l.screen()),
                    String.valueOf(l.sequence()), quoted(l.address()),
                    l.sealedReason() == null ? "none" : hex(l.sealedReason())).toString();
        };
    }

    private static String quoted(String text) {
        return text.length() + ":" + text;
    }

    private static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
