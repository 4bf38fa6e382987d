package org.huiji.web.security;

import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.application.port.StaffDirectory;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.huiji.web.layout.SignedInPerson;
import org.springframework.stereotype.Component;

/** Who acts, from the authenticated session and never from the request; role and department of staff as of now. */
@Component
class SessionActor implements CurrentActor, SignedInPerson {

    private final StaffDirectory staff;
    private final Accounts accounts;

    SessionActor(StaffDirectory staff, Accounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    @Override
    public Optional<Actor> get() {
        return SignedIn.find().flatMap(this::toActor);
    }

    @Override
    public Optional<Role> role() {
        return SignedIn.find().map(SignedIn::role);
    }

    @Override
    public String name() {
        return SignedIn.find().map(this::nameOf).orElse("");
    }

    @Override
    public String departmentCode() {
        return get().map(Actor::departmentCode).orElse("");
    }

    private Optional<Actor> toActor(SignedIn signedIn) {
        String address = NetworkAddress.ofCurrentRequest();
        if (signedIn.role() == Role.APPLICANT) {
            return Optional.of(new Actor(signedIn.id(), Role.APPLICANT, "", "", Channel.WEB, address));
        }
        return staff.find(signedIn.id())
                .map(member -> new Actor(
                        member.id(), member.role(), member.departmentCode(), member.displayName(), Channel.WEB,
                        address));
    }

    private String nameOf(SignedIn signedIn) {
        return signedIn.role() == Role.APPLICANT
                ? accounts.find(UUID.fromString(signedIn.id()))
                        .map(AccountHolder::applicantName)
                        .orElse("")
                : staff.find(signedIn.id()).map(StaffMember::displayName).orElse("");
    }
}
