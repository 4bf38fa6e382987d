package org.huiji.benchmarks.contender.huiji;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.huiji.proof.note.NoteAlgorithm;
import org.huiji.proof.note.PrivateNoteKey;

/** What an operator gives in production: a database, keys that were just made, and that no text messages are sent. */
final class OperatorSettings {

    private static final String LOG = "huiji.example/log";
    private static final int KEY_BYTES = 32;

    private OperatorSettings() {}

    static String[] of(String url, Path home) {
        SecureRandom chance = new SecureRandom();
        return new String[]{
                "--huiji.database.url=" + url,
                "--huiji.database.owner-username=huiji_owner", "--huiji.database.owner-password=any",
                "--huiji.database.username=huiji_app", "--huiji.database.password=any",
                "--huiji.protection.master-key=" + key(chance),
                "--huiji.protection.index-key=1:SM3:" + key(chance),
                "--huiji.protection.numbering-key=" + key(chance),
                "--huiji.proof.origin=" + LOG,
                "--huiji.proof.signing-key=" + PrivateNoteKey.generate(LOG, NoteAlgorithm.SM2, chance).secretText(),
                "--huiji.sms=none", "--huiji.base-address=https://huiji.example",
                "--huiji.data-directory=" + home.resolve("data"),
                "--server.port=0", "--server.address=127.0.0.1"};
    }

    private static String key(SecureRandom chance) {
        byte[] key = new byte[KEY_BYTES];
        chance.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
