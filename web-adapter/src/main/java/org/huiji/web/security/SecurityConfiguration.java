package org.huiji.web.security;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Two doors, one for applicants and one for staff; what is not named here does not exist for anybody. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] STAFF_PATHS = {"/staff/**", "/desk", "/desk/**", "/audit", "/audit/**",
            "/admin", "/admin/**", "/security", "/security/**", "/erasures", "/erasures/**"};
    private static final String[] PUBLIC_PATHS = {
            "/", "/notices", "/notices/*", "/guide", "/phones", "/display", "/privacy", "/accessibility",
            "/register", "/register/password", "/forgot-password", "/former-holders", "/sign-in", "/sign-out",
            "/preferences",
            "/error", "/actuator/health"
    };
    /** OWASP's second choice of parameters: 19 MiB, two passes. */
    private static final int ARGON2_MEMORY_KIB = 19 * 1024;
    private static final int ARGON2_PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Before the door of staff, of which it is a part: what their pages ask for by themselves. */
    @Bean
    @Order(0)
    SecurityFilterChain liveDoor(HttpSecurity http, WatchedContexts contexts) {
        common(http);
        http.securityMatcher(LivePaths.ALL);
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                .requestMatchers("/audit/**").hasRole("AUDITOR")
                .anyRequest().hasAnyRole("REVIEWER", "HEAD"));
        http.exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        return http.build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain staffDoor(HttpSecurity http, StaffSignIn signIn, SignInOutcome outcome) {
        common(http);
        http.securityMatcher(STAFF_PATHS);
        http.authenticationManager(manager(signIn));
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                .requestMatchers("/staff/login", "/staff/login/failed").permitAll()
                .requestMatchers("/desk/**").hasAnyRole("REVIEWER", "HEAD")
                .requestMatchers("/audit", "/audit/**").hasRole("AUDITOR")
                .requestMatchers("/admin", "/admin/**").hasRole("ADMINISTRATOR")
                .requestMatchers("/security", "/security/**").hasRole("SECURITY_ADMINISTRATOR")
                .requestMatchers("/erasures", "/erasures/**").hasAnyRole("ADMINISTRATOR", "SECURITY_ADMINISTRATOR")
                .anyRequest().denyAll());
        http.formLogin(form -> form.loginPage(Doors.STAFF)
                .loginProcessingUrl(Doors.STAFF)
                .usernameParameter("staffId")
                .authenticationDetailsSource(
                        request -> new StaffSignIn.Details(NetworkAddress.shortened(request.getRemoteAddr())))
                .successHandler(outcome::success)
                .failureHandler(outcome.failureAt("/staff/login/failed")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain applicantDoor(
            HttpSecurity http, ApplicantSignIn signIn, SignInOutcome outcome, Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        common(http);
        http.authenticationManager(manager(signIn));
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
            requests.requestMatchers(StaticResources.PATTERNS).permitAll();
            requests.requestMatchers(PUBLIC_PATHS).permitAll();
            requests.requestMatchers("/my", "/my/**").hasRole("APPLICANT");
            requests.requestMatchers("/session").authenticated();
            if (demo) {
                requests.requestMatchers("/demo/**").permitAll();
            }
            requests.anyRequest().denyAll();
        });
        http.formLogin(form -> form.loginPage(Doors.APPLICANT)
                .loginProcessingUrl(Doors.APPLICANT)
                .usernameParameter("identityNumber")
                .authenticationDetailsSource(request -> new ApplicantSignIn.Details(
                        String.valueOf(request.getParameter("applicantName")),
                        NetworkAddress.shortened(request.getRemoteAddr())))
                .successHandler(outcome::success)
                .failureHandler(outcome.failureAt("/sign-in/failed")));
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"));
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, ARGON2_MEMORY_KIB,
                ARGON2_PASSES);
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2));
    }

    private static AuthenticationManager manager(
            org.springframework.security.authentication.AuthenticationProvider provider) {
        return new ProviderManager(provider);
    }

    /** What both doors share. Headers are the concern of {@link SecurityHeaders}, which sets them on every answer. */
    private static void common(HttpSecurity http) {
        http.headers(headers -> headers.disable());
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()));
        http.logout(logout -> logout.disable());
        http.httpBasic(basic -> basic.disable());
        http.exceptionHandling(
                exceptions -> exceptions.authenticationEntryPoint(new Doors()).accessDeniedHandler(new Refusals()));
    }

    /** In a cookie, so that a form outlives its session and visitors who only read get none. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("csrf");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }
}
