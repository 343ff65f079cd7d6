package nl.waardemeter.account;

import static nl.waardemeter.account.PageToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.account.AccessExpectations.Expectation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks every mapped address as every role and as a stranger. What a request changes is rolled back. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AccessIntegrationTests {

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @BeforeEach
    void thereAreAccounts() {
        people.signedIn(Role.ADMIN);
    }

    @Test
    void everyMappedAddressHasAnExpectation() {
        Set<String> mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessIntegrationTests::names)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = AccessExpectations.ALL.stream()
                .map(Expectation::mapping)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mapped.stream().filter(name -> !expected.contains(name)).map(name -> "only(\"" + name + "\", …),"))
                .as("lines that AccessExpectations lacks")
                .isEmpty();
        assertThat(expected.stream().filter(name -> !mapped.contains(name)))
                .as("lines of AccessExpectations for addresses that there are not")
                .isEmpty();
        assertThat(AccessExpectations.ALL).hasSameSizeAs(expected);
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }

    static Stream<Arguments> everyAddressAndEverybody() {
        return AccessExpectations.ALL.stream()
                .flatMap(expectation -> Stream.of(null, Role.TEAM_LEADER, Role.MANAGER, Role.ADMIN)
                        .map(role -> Arguments.of(
                                expectation.mapping(),
                                role,
                                role == null
                                        ? expectation.strangers()
                                        : expectation.roles().contains(role))));
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @MethodSource("everyAddressAndEverybody")
    void everyAddressOpensForWhoMayAndNobodyElse(String mapping, @Nullable Role role, boolean allowed)
            throws Exception {
        String method = mapping.substring(0, mapping.indexOf(' ')).replace("ANY", "GET");
        String path = mapping.substring(mapping.indexOf(' ') + 1)
                .replaceAll("/\\*\\*", "/")
                .replaceAll("\\{[^}]*}", "999999");
        MockHttpServletRequestBuilder asked =
                request(HttpMethod.valueOf(method), URI.create(path)).with(csrf());
        if (role != null) {
            asked.with(people.as(role));
        }

        MvcResult answer;
        try {
            answer = mvc.perform(asked).andReturn();
        } catch (ServletException fromBehindTheDoor) {
            assertThat(allowed)
                    .as("reached, and failed with %s", fromBehindTheDoor)
                    .isTrue();
            return;
        }

        int status = answer.getResponse().getStatus();
        boolean api = path.startsWith("/api/");
        boolean refused = answer.getHandler() == null
                && (role != null ? status == 403 : api ? status == 401 : status == 302 && leadsToSignIn(answer));
        assertThat(!refused).as("reached, with status %d", status).isEqualTo(allowed);
    }

    private static boolean leadsToSignIn(MvcResult answer) {
        return "/sign-in".equals(answer.getResponse().getRedirectedUrl());
    }
}
