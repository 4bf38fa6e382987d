package org.huiji.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, saying how to install a browser, where there is none; fails there with {@code -Dbrowser=required}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresBrowser.Condition.class)
@interface RequiresBrowser {

    /** Looks for the browser. */
    class Condition implements ExecutionCondition {
        private static final String INSTALL = "no Chromium found: apt-get install chromium fonts-noto-cjk";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Browser.executable().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium found");
            }
            if ("required".equals(System.getProperty("browser"))) {
                throw new IllegalStateException(INSTALL);
            }
            return ConditionEvaluationResult.disabled(INSTALL);
        }
    }
}
