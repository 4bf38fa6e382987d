package org.huiji.config.protection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The master keys that this node was given. Which of them wraps is said by the database, since all nodes have to agree. */
final class MasterKeyRing {

    private final KeyWrapping first;
    private final Map<String, KeyWrapping> byId = new LinkedHashMap<>();

    /** @param first the one that a new database begins with */
    MasterKeyRing(KeyWrapping first, List<? extends KeyWrapping> others) {
        this.first = first;
        byId.put(first.masterKeyId(), first);
        others.forEach(each -> byId.putIfAbsent(each.masterKeyId(), each));
    }

    KeyWrapping first() {
        return first;
    }

    Optional<KeyWrapping> find(String masterKeyId) {
        return Optional.ofNullable(byId.get(masterKeyId));
    }

    /** @throws UnopenableException when this node was not given it */
    KeyWrapping get(String masterKeyId) {
        return find(masterKeyId).orElseThrow(() -> new UnopenableException("its master key is not here"));
    }

    Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }
}
