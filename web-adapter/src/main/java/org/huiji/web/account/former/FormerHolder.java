package org.huiji.web.account.former;

import java.util.Map;
import java.util.TreeMap;
import org.huiji.application.validation.IdentityNumberRules;
import org.huiji.application.validation.TextNormalisation;
import org.huiji.web.account.AccountHolder;

/**
 * What is known in advance of a holder of the former certificate, in normal form.
 *
 * @param mobileNumber the phone on file, empty where there is none
 * @param certificateNumber of the former certificate, which is no qualification and never fills in one
 * @param region code of the district that kept the certificate
 * @param answers what the form asks and is known already, by the key of its question; codes as published, dates and
 *     months as {@code 1992-03-07} and {@code 2014-07}
 */
public record FormerHolder(
        String applicantName,
        String identityNumber,
        String mobileNumber,
        String certificateNumber,
        String region,
        Map<String, String> answers) {

    public FormerHolder {
        applicantName = TextNormalisation.name(applicantName);
        identityNumber = IdentityNumberRules.toRegister(identityNumber);
        mobileNumber = TextNormalisation.mobileNumber(mobileNumber);
        certificateNumber = TextNormalisation.number(certificateNumber);
        region = TextNormalisation.number(region);
        answers = known(answers);
    }

    private static Map<String, String> known(Map<String, String> answers) {
        Map<String, String> known = new TreeMap<>();
        answers.forEach((question, answer) -> {
            String text = TextNormalisation.line(answer);
            if (!text.isEmpty()) {
                known.put(question, text);
            }
        });
        return known;
    }

    /** The person of the account that is made of it. */
    AccountHolder toAccountHolder() {
        return new AccountHolder(applicantName, identityNumber, mobileNumber);
    }

    @Override
    public String toString() {
        return "FormerHolder[…]";
    }
}
