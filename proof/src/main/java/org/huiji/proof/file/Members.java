package org.huiji.proof.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huiji.proof.file.UnreadableFileException.Reason;
import org.huiji.proof.note.NoteException;
import org.huiji.proof.note.StrictBase64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of an object in a file, each of which is what it has to be or makes the file unreadable. */
record Members(JsonNode node, String path) {

    Members {
        if (!node.isObject()) {
            throw new UnreadableFileException(Reason.WRONG_MEMBER, path);
        }
    }

    /** Refuses members that the format does not have: they would be read as proved. */
    Members only(String... names) {
        if (!Set.of(names).containsAll(node.propertyNames())) {
            throw new UnreadableFileException(Reason.WRONG_MEMBER, path);
        }
        return this;
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return text(member(name), at(name));
    }

    long number(String name) {
        JsonNode value = member(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name);
        }
        return value.longValue();
    }

    @Nullable
    Long optionalNumber(String name) {
        return has(name) ? number(name) : null;
    }

    byte[] bytes(String name) {
        return bytes(member(name), at(name));
    }

    byte @Nullable [] optionalBytes(String name) {
        return has(name) ? bytes(name) : null;
    }

    Instant time(String name) {
        String text = text(name);
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text)) {
                return time;
            }
        } catch (DateTimeException refused) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    List<String> texts(String name) {
        return list(name, Members::text);
    }

    List<byte[]> hashes(String name) {
        return list(name, Members::bytes);
    }

    List<Members> objects(String name) {
        return list(name, Members::new);
    }

    Members object(String name) {
        return new Members(member(name), at(name));
    }

    /** Something made of a text, which refuses by itself. */
    static <T> T made(String path, String text, Function<String, T> maker) {
        try {
            return maker.apply(text);
        } catch (NoteException refused) {
            throw new UnreadableFileException(Reason.WRONG_MEMBER, path);
        }
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    UnreadableFileException wrong(String name) {
        return new UnreadableFileException(Reason.WRONG_MEMBER, at(name));
    }

    private JsonNode member(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw wrong(name);
        }
        return value;
    }

    private <T> List<T> list(String name, Element<T> element) {
        JsonNode array = member(name);
        if (!array.isArray()) {
            throw wrong(name);
        }
        List<T> elements = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            elements.add(element.read(array.get(i), at(name) + "[" + i + "]"));
        }
        return elements;
    }

    private static String text(JsonNode value, String path) {
        if (!value.isString()) {
            throw new UnreadableFileException(Reason.WRONG_MEMBER, path);
        }
        return value.stringValue();
    }

    private static byte[] bytes(JsonNode value, String path) {
        return made(path, text(value, path), StrictBase64::decode);
    }

    private interface Element<T> {
        T read(JsonNode value, String path);
    }
}
