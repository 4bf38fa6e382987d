package org.huiji.web.demo.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huiji.web.account.former.FormerHolder;
import org.huiji.web.account.former.FormerHolders;
import org.huiji.web.account.former.ShownFormerHolders;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;

/** Loads the former holders of the demo set, and shows them at the doors; nobody of that name or number exists by intention. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class SampleFormerHolders {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** The columns that are no answers to the form. */
    private static final Set<String> OF_THE_RECORD = Set.of(
            "key", "applicantName", "identityNumber", "mobileNumber", "certificateNumber", "region");

    @Bean
    ShownFormerHolders shownFormerHolders() {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("demo/former-holders.csv").getInputStream(), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(reader)) {
            return new ShownFormerHolders(rows.stream().map(SampleFormerHolders::holder).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    ApplicationRunner loadedFormerHolders(ShownFormerHolders shown, FormerHolders holders) {
        return arguments -> shown.people().forEach(holders::add);
    }

    private static FormerHolder holder(CSVRecord row) {
        Map<String, String> answers = new TreeMap<>(row.toMap());
        answers.keySet().removeAll(OF_THE_RECORD);
        return new FormerHolder(row.get("applicantName"), row.get("identityNumber"), row.get("mobileNumber"),
                row.get("certificateNumber"), row.get("region"), answers);
    }
}
