package org.huiji.reference;

import java.util.Optional;

/** Which codes may be picked today? Answered from the published reference lists. */
public interface CodeCatalogue {

    /** The entry under {@code value}, retired or not; empty when the list never held it. */
    Optional<Code> find(CodeList list, String value);

    /** Whether the entry may be picked anew; a retired entry keeps its label but may not. */
    boolean isCurrent(CodeList list, String value);
}
