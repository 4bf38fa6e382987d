package org.huiji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints are those of C2SP; the first is the specification's own example. */
class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String PUBLISHED = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

    @Test
    void thePublishedCheckpointIsReadAndWritten() {
        Checkpoint head = Checkpoint.parse(PUBLISHED);
        assertThat(head.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(head.size()).isEqualTo(20852163);
        assertThat(head.root()).isEqualTo(StrictBase64.decode(ROOT));
        assertThat(head.extensions()).isEmpty();
        assertThat(head.text()).isEqualTo(PUBLISHED);
        assertThat(head).isEqualTo(new Checkpoint(head.origin(), head.size(), head.root()));
    }

    @Test
    void thePublishedSignedCheckpointIsANote() {
        SignedNote note = SignedNote.parse(PUBLISHED + "\n\u2014 example.com/behind-the-sofa "
                + "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
        assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(PUBLISHED);
        assertThat(note.signatures().getFirst().keyName()).isEqualTo("example.com/behind-the-sofa");
    }

    @Test
    void furtherLinesAreKept() {
        Checkpoint head = Checkpoint.parse("log\n0\n" + ROOT + "\nmore\nand more\n");
        assertThat(head.extensions()).isEqualTo(List.of("more", "and more"));
        assertThat(head.text()).isEqualTo("log\n0\n" + ROOT + "\nmore\nand more\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "log\n", "log\n1\n", "log\n1\n" + ROOT, "\n1\n" + ROOT + "\n",
            "log\n01\n" + ROOT + "\n", "log\n+1\n" + ROOT + "\n", "log\n-1\n" + ROOT + "\n", "log\n\n" + ROOT + "\n",
            "log\n1 \n" + ROOT + "\n", "log\n\u0661\n" + ROOT + "\n", "log\n9223372036854775808\n" + ROOT + "\n",
            "log\n1\nAAAA\n", "log\n1\n\n", "log\n1\n" + ROOT + "\n\n", "log\n1\n" + ROOT + "\n\nmore\n"})
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(NoteException.class);
    }
}
