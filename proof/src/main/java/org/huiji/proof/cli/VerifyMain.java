package org.huiji.proof.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiji.proof.file.FileVerification;
import org.huiji.proof.file.ProofFile;
import org.huiji.proof.file.UnreadableFileException;
import org.huiji.proof.note.NoteException;
import org.huiji.proof.note.NoteVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a file that was handed out, without database or network: {@code java -jar huiji-verify.jar FILE [--key KEY]...}.
 * Says in Chinese what fits. Ends with 0 if all does, 1 if something does not, 2 if there was nothing to verify.
 */
public final class VerifyMain {

    static final int FITS = 0;
    static final int DOES_NOT_FIT = 1;
    static final int NOT_VERIFIED = 2;

    private static final int LARGEST_FILE = 64_000_000;
    private static final String KEY = "--key";

    private final Words words = new Words();
    private final PrintStream out;

    VerifyMain(PrintStream out) {
        this.out = out;
    }

    /** Verifies the file of the arguments. */
    public static void main(String[] arguments) {
        System.exit(new VerifyMain(console()).run(arguments));
    }

    int run(String... arguments) {
        try {
            return verify(arguments);
        } catch (BadUse refused) {
            out.println(words.say(refused.message));
            out.println(words.say("usage"));
        } catch (NoteException refused) {
            out.println(words.say("bad-key"));
        } catch (UnreadableFileException refused) {
            out.println(words.say("unreadable." + refused.reason(), refused.place()));
        } catch (IOException | InvalidPathException refused) {
            out.println(words.say("no-file"));
        } catch (OutOfMemoryError | StackOverflowError | RuntimeException unforeseen) {
            out.println(words.say("unforeseen", unforeseen.getClass().getSimpleName()));
        }
        return NOT_VERIFIED;
    }

    private int verify(String... arguments) throws IOException {
        List<NoteVerifier> keys = new ArrayList<>();
        String name = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(KEY)) {
                i++;
                keys.add(NoteVerifier.parse(argument(arguments, i)));
            } else if (arguments[i].startsWith("--") || name != null) {
                throw new BadUse("bad-use");
            } else {
                name = arguments[i];
            }
        }
        ProofFile file = ProofFile.parse(read(name));
        return new Report(words, out).tell(file, keys, new FileVerification(keys).verify(file)) ? FITS : DOES_NOT_FIT;
    }

    private static String argument(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new BadUse("bad-use");
        }
        return arguments[at];
    }

    private static byte[] read(@Nullable String name) throws IOException {
        if (name == null) {
            throw new BadUse("no-argument");
        }
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            byte[] bytes = file.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new BadUse("too-large");
            }
            return bytes;
        }
    }

    /** The console's own charset if it has Chinese, else UTF-8. */
    private static PrintStream console() {
        Charset own = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8);
        boolean hasChinese = own.canEncode() && own.newEncoder().canEncode('\u4f1a');
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true,
                hasChinese ? own : StandardCharsets.UTF_8);
    }

    /** The arguments, or the file that they name, cannot be used. */
    private static final class BadUse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String message;

        BadUse(String message) {
            super(message);
            this.message = message;
        }
    }
}
