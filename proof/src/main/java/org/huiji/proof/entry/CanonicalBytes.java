package org.huiji.proof.entry;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields one after the other so that different fields never make the same bytes: numbers have a fixed length, all
 * else its length in front. The first byte is the version of this form, the second the kind of entry.
 */
final class CanonicalBytes {

    private static final byte VERSION = 1;
    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;
    private static final int USUAL_SIZE = 1024;

    private ByteBuffer buffer = ByteBuffer.allocate(USUAL_SIZE);

    CanonicalBytes(LogEntry.Kind kind) {
        buffer.put(VERSION).put(kind.code());
    }

    CanonicalBytes number(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    CanonicalBytes time(Instant time) {
        room(Long.BYTES + Integer.BYTES).putLong(time.getEpochSecond()).putInt(time.getNano());
        return this;
    }

    /** UTF-8; half a character has no bytes of its own and is refused. */
    CanonicalBytes text(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            room(Integer.BYTES + encoded.remaining()).putInt(encoded.remaining()).put(encoded);
            return this;
        } catch (CharacterCodingException refused) {
            throw new IllegalArgumentException("half a character in a field of an entry", refused);
        }
    }

    CanonicalBytes bytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    CanonicalBytes optionalNumber(@Nullable Long number) {
        room(1).put(number == null ? ABSENT : PRESENT);
        return number == null ? this : number(number);
    }

    CanonicalBytes optionalBytes(byte @Nullable [] bytes) {
        room(1).put(bytes == null ? ABSENT : PRESENT);
        return bytes == null ? this : bytes(bytes);
    }

    byte[] finish() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int needed) {
        if (buffer.remaining() < needed) {
            int size = Math.max(Math.multiplyExact(buffer.capacity(), 2), Math.addExact(buffer.position(), needed));
            buffer = ByteBuffer.allocate(size).put(buffer.flip());
        }
        return buffer;
    }
}
