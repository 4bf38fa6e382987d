package org.huiji.benchmarks.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.huiji.reference.IdentityNumber;
import org.huiji.reference.UnifiedSocialCreditCode;
import org.huiji.web.demo.sample.SamplePerson;

/**
 * Artificial people by number: the same seed and number give the same person, and no two have the same identity number or
 * telephone. Nobody of that name or number exists by intention.
 */
final class People {

    private static final LocalDate OLDEST = LocalDate.of(1962, 1, 1);
    private static final int BIRTHDAYS = (int) (LocalDate.of(1999, 12, 31).toEpochDay() - OLDEST.toEpochDay());
    private static final int SEQUENCES = 1000;
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd");
    private static final long MOBILES = 1_000_000_000L;
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String[] EDUCATIONS = {"21", "21", "21", "31", "31", "14", "41", "61"};
    private static final String[] QUALIFICATIONS = {"0", "0", "1", "1", "1", "2", "2", "3", "4"};

    private final Words words;
    private final Districts districts;
    private final long seed;
    private final Scrambled births;
    private final Scrambled mobiles;

    People(Words words, Districts districts, long seed) {
        this.words = words;
        this.districts = districts;
        this.seed = seed;
        this.births = new Scrambled((long) BIRTHDAYS * SEQUENCES, seed);
        this.mobiles = new Scrambled(MOBILES, seed);
    }

    /** What happens to a person comes from another chance than who they are. */
    SplittableRandom chanceOf(long number) {
        return new SplittableRandom(seed * 31 + number).split();
    }

    UUID accountOf(long number) {
        return UUID.nameUUIDFromBytes(("made account " + seed + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }

    SamplePerson person(long number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        Districts.Place place = districts.any(random);
        long birth = births.of(number);
        LocalDate born = OLDEST.plusDays(birth % BIRTHDAYS);
        long sequence = birth / BIRTHDAYS;
        boolean employed = random.nextInt(4) > 0;
        return new SamplePerson("made" + number, words.name(random), identityNumber(place.district(), born, sequence),
                "13%09d".formatted(mobiles.of(number)),
                sequence % 2 == 1 ? IdentityNumber.MALE : IdentityNumber.FEMALE, born, employed,
                employed ? creditCode(place.district(), random) : "", employed ? words.employer(random) : "",
                place.city(), place.district(), place.department(), "%02d".formatted(1 + random.nextInt(14)),
                any(EDUCATIONS, random), any(QUALIFICATIONS, random), ApplicationStatus.DRAFT, 0, false);
    }

    /** The same person, with another telephone. */
    SamplePerson withAnotherMobile(SamplePerson person) {
        return new SamplePerson(person.key(), person.applicantName(), person.identityNumber(),
                "15" + person.mobileNumber().substring(2), person.gender(), person.birthDate(), person.employed(),
                person.employerLicenceNumber(), person.employerName(), person.city(), person.district(),
                person.managementDepartment(), person.employerType(), person.fullTimeEducation(),
                person.qualificationLevel(), person.status(), person.workingDaysAgo(), person.corrected());
    }

    private static String identityNumber(String district, LocalDate born, long sequence) {
        return IdentityNumber.fromFifteenDigits(district + SIX_DIGITS.format(born) + "%03d".formatted(sequence))
                .orElseThrow();
    }

    private static String creditCode(String district, SplittableRandom random) {
        StringBuilder code = new StringBuilder("91").append(district);
        while (code.length() < UnifiedSocialCreditCode.LENGTH - 1) {
            code.append(CODE_CHARACTERS.charAt(random.nextInt(CODE_CHARACTERS.length())));
        }
        return CODE_CHARACTERS.chars().mapToObj(last -> code.toString() + (char) last)
                .filter(UnifiedSocialCreditCode::isValid).findFirst().orElseThrow();
    }

    private static String any(String[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }
}
