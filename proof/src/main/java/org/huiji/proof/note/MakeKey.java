package org.huiji.proof.note;

import java.io.PrintStream;
import java.security.SecureRandom;

/**
 * Makes a key that signs heads: {@code java -cp huiji-verify.jar org.huiji.proof.note.MakeKey NAME SM2|Ed25519}. The private
 * key goes to the standard output, which belongs into a file that only the service may read; the public one beside it.
 */
public final class MakeKey {

    private MakeKey() {}

    /** Prints a key of the name and algorithm of the arguments. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream secret, PrintStream known, String... arguments) {
        NoteAlgorithm algorithm = arguments.length == 2 ? NoteAlgorithm.named(arguments[1]).orElse(null) : null;
        if (algorithm == null) {
            known.println("usage: MakeKey NAME SM2|Ed25519");
            return 2;
        }
        try {
            PrivateNoteKey key = PrivateNoteKey.generate(arguments[0], algorithm, new SecureRandom());
            secret.println(key.secretText());
            known.println("public key: " + key.verifier().text());
            return 0;
        } catch (NoteException refused) {
            known.println(refused.getMessage());
            return 2;
        }
    }
}
