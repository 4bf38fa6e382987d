package org.huiji.web.demo.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huiji.application.ApplicationStatus;
import org.springframework.core.io.ClassPathResource;

/** Reads the artificial people; nobody of that name or number exists by intention. */
final class SamplePeople {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private SamplePeople() {}

    static List<SamplePerson> read() {
        try (Reader reader = new InputStreamReader(new ClassPathResource("demo/people.csv").getInputStream(),
                StandardCharsets.UTF_8); CSVParser rows = FORMAT.parse(reader)) {
            return rows.stream().map(SamplePeople::person).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SamplePerson person(CSVRecord row) {
        return new SamplePerson(row.get("key"), row.get("applicantName"), row.get("identityNumber"),
                row.get("mobileNumber"), row.get("gender"), LocalDate.parse(row.get("birthDate")),
                Boolean.parseBoolean(row.get("employed")), row.get("employerLicenceNumber"), row.get("employerName"),
                row.get("city"), row.get("district"), row.get("managementDepartment"), row.get("employerType"),
                row.get("fullTimeEducation"), row.get("qualificationLevel"),
                ApplicationStatus.valueOf(row.get("status")), Integer.parseInt(row.get("workingDaysAgo")),
                Boolean.parseBoolean(row.get("corrected")));
    }
}
