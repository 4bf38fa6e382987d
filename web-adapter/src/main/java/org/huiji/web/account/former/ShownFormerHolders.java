package org.huiji.web.account.former;

import java.util.List;

/** Former holders of the demo set, shown in demo mode where they come in; nobody real. */
public record ShownFormerHolders(List<FormerHolder> people) {

    @Override
    public String toString() {
        return "ShownFormerHolders[" + people.size() + "]";
    }
}
