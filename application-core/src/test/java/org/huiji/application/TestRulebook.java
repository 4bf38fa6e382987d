package org.huiji.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.port.StaffDirectory;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.reference.Code;
import org.huiji.reference.CodeCatalogue;
import org.huiji.reference.CodeList;
import org.huiji.reference.CodeRule;
import org.huiji.review.WorkingCalendar;

/** A rulebook of a few codes, departments and members of staff; Monday to Friday are working days. */
public final class TestRulebook {

    private final Map<CodeList, List<Code>> codes = new EnumMap<>(CodeList.class);
    private final Set<String> retired = new HashSet<>();
    private final Map<String, StaffDirectory.StaffMember> staff = new HashMap<>();
    private final Set<String> absences = new HashSet<>();
    private final Map<String, String> identityNumbers = new HashMap<>();
    private final Map<UUID, ApprovedContent> approved = new HashMap<>();
    private final Map<String, ManagementDepartment> departments = new HashMap<>();

    public TestRulebook() {
        for (CodeList list : CodeList.values()) {
            codes.put(list, List.of(Code.of("1"), Code.of("2"), new Code("0", CodeRule.NONE)));
        }
        codes.put(
                CodeList.IDENTITY_DOCUMENT_TYPE,
                List.of(
                        Code.of("RESIDENT_ID"),
                        Code.of("HK_MO_RESIDENCE"),
                        Code.of("TW_RESIDENCE"),
                        Code.of("HK_MO_PERMIT"),
                        Code.of("TW_PERMIT"),
                        Code.of("FOREIGN_PERMANENT"),
                        Code.of("PASSPORT"),
                        Code.of("MILITARY"),
                        new Code("OTHER", CodeRule.OTHER)));
        codes.put(
                CodeList.HIGHEST_EDUCATION,
                List.of(Code.of("21"), new Code("61", CodeRule.NO_MAJOR), new Code("00", CodeRule.NONE)));
        codes.put(CodeList.RETURN_REASON, List.of(Code.of("A01"), Code.of("E01")));
        department("210000", "");
        department("210100", "210000");
        department("210102", "210100");
        department("210103", "210100");
        department("210200", "210000");
        department("210202", "210200");
        staff(Sample.REVIEWER, "110101198001010010");
        staff(Sample.COLLEAGUE, "110101198001010029");
        staff(Sample.FOREIGN_REVIEWER, "110101198001010037");
        staff(Sample.HEAD, "110101198001010045");
    }

    public TestRulebook retired(CodeList list, String code) {
        retired.add(list + code);
        return this;
    }

    public TestRulebook approved(UUID applicationId, ApprovedContent content) {
        approved.put(applicationId, content);
        return this;
    }

    /** Makes the applicant's identity number that of a member of staff. */
    public TestRulebook applicantIs(Actor actor) {
        identityNumbers.put(actor.id(), Sample.IDENTITY_NUMBER);
        return this;
    }

    /** Lets a member of staff be absent on that day. */
    public TestRulebook absent(Actor actor, LocalDate day) {
        absences.add(actor.id() + day);
        return this;
    }

    /** Makes a member of staff leave the service. */
    public TestRulebook former(Actor actor) {
        staff.remove(actor.id());
        return this;
    }

    public Rulebook make() {
        return new Rulebook(new Codes(), new Departments(), new MondayToFriday(), new Staff(), (id,
                account) -> account.equals(Sample.ACCOUNT) ? Optional.ofNullable(approved.get(id)) : Optional.empty());
    }

    private void department(String code, String parent) {
        departments.put(code, new ManagementDepartment(code, code, parent, code, "", ""));
    }

    private void staff(Actor actor, String identityNumber) {
        staff.put(
                actor.id(),
                new StaffDirectory.StaffMember(actor.id(), actor.displayName(), actor.role(), actor.departmentCode()));
        identityNumbers.put(actor.id(), identityNumber);
    }

    private final class Codes implements CodeCatalogue {
        @Override
        public Optional<Code> find(CodeList list, String value) {
            return codes.getOrDefault(list, List.of()).stream()
                    .filter(code -> code.value().equals(value))
                    .findFirst();
        }

        @Override
        public boolean isCurrent(CodeList list, String value) {
            return find(list, value).isPresent() && !retired.contains(list + value);
        }
    }

    private final class Departments implements DepartmentDirectory {
        @Override
        public Optional<ManagementDepartment> find(String departmentCode) {
            return Optional.ofNullable(departments.get(departmentCode));
        }

        @Override
        public List<ManagementDepartment> responsibleFor(String cityCode, String districtCode, boolean employed) {
            List<ManagementDepartment> responsible = new ArrayList<>();
            find(districtCode).ifPresent(responsible::add);
            find(cityCode).ifPresent(responsible::add);
            if (employed) {
                find("210000").ifPresent(responsible::add);
            }
            return responsible;
        }

        @Override
        public boolean isWithin(String departmentCode, String ancestorCode) {
            return departmentCode.equals(ancestorCode)
                    || find(departmentCode)
                            .map(ManagementDepartment::parentCode)
                            .filter(parent -> isWithin(parent, ancestorCode))
                            .isPresent();
        }

        @Override
        public boolean isDistrictOf(String districtCode, String cityCode) {
            return find(districtCode)
                    .filter(district -> district.parentCode().equals(cityCode))
                    .isPresent();
        }
    }

    private final class Staff implements StaffDirectory {
        @Override
        public Optional<StaffMember> find(String staffId) {
            return Optional.ofNullable(staff.get(staffId));
        }

        @Override
        public boolean isAbsent(String staffId, LocalDate day) {
            return absences.contains(staffId + day);
        }

        @Override
        public boolean hasIdentityNumber(String staffId, String identityNumber) {
            return identityNumber.equals(identityNumbers.get(staffId));
        }
    }

    private static final class MondayToFriday implements WorkingCalendar {
        @Override
        public boolean isWorkingDay(LocalDate date) {
            return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public boolean isPublished(LocalDate date) {
            return date.getYear() <= 2026;
        }

        @Override
        public String version() {
            return "test";
        }
    }
}
