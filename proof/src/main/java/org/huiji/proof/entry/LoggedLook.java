package org.huiji.proof.entry;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of the access log: that a member of staff looked at a person's data.
 *
 * @param row the number of the row
 * @param sequence the event after which the application was shown; null where it was shown as it is
 * @param sealedReason why, under the application's key; null where no reason was asked
 */
@SuppressWarnings("ArrayRecordComponent")
public record LoggedLook(long row, Instant occurredAt, String staffId, String staffName, String staffRole,
        String departmentCode, String applicationId, String screen, @Nullable Long sequence, String address,
        byte @Nullable [] sealedReason) implements LogEntry {

    public LoggedLook {
        sealedReason = sealedReason == null ? null : sealedReason.clone();
    }

    @Override
    public Kind kind() {
        return Kind.LOOK;
    }

    @Override
    public String id() {
        return Long.toString(row);
    }

    @Override
    public long position() {
        return row;
    }

    @Override
    public byte[] canonical() {
        return new CanonicalBytes(kind())
                .number(row)
                .time(occurredAt)
                .text(staffId)
                .text(staffName)
                .text(staffRole)
                .text(departmentCode)
                .text(applicationId)
                .text(screen)
                .optionalNumber(sequence)
                .text(address)
                .optionalBytes(sealedReason)
                .finish();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoggedLook look && Arrays.equals(look.canonical(), canonical());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(row);
    }

    @Override
    public String toString() {
        return "LoggedLook[" + row + "]";
    }
}
