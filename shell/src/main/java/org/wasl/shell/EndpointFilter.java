package org.wasl.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * What stands before the endpoint: only reading methods, requests of a bounded size, a bounded number at once, a token
 * where others than this machine can call, and where they cannot only the names of this machine, so that no page of the
 * web can reach it through a name of its own.
 */
final class EndpointFilter implements Filter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final long MOST_BYTES = 1 << 20;
    private static final int AT_ONCE = 8;

    private final Endpoint.Settings settings;
    private final Semaphore free = new Semaphore(AT_ONCE);

    EndpointFilter(Endpoint.Settings settings) {
        this.settings = settings;
    }

    /** Why a request is refused. */
    private record Refusal(int status, String reason) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        Optional<Refusal> refusal = refusal(asked);
        if (refusal.isPresent()) {
            refuse(answer, refusal.get());
        } else if (free.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                free.release();
            }
        } else {
            answer.setHeader("Retry-After", "1");
            refuse(answer, new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many queries at once"));
        }
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(new Refusal(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "this endpoint is read only"));
        }
        if (request.getContentLengthLong() > MOST_BYTES
                || request.getMethod().equals("POST") && request.getContentLengthLong() < 0) {
            return Optional.of(new Refusal(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "a request has at most " + MOST_BYTES + " bytes"));
        }
        if (settings.token().isPresent()) {
            String expected = "Bearer " + settings.token().get();
            String given =
                    Optional.ofNullable(request.getHeader("Authorization")).orElse("");
            return same(expected, given)
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            HttpServletResponse.SC_UNAUTHORIZED, "send the token: Authorization: Bearer TOKEN"));
        }
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("").replaceFirst(":[0-9]+$", "");
        return OWN_NAMES.contains(host)
                ? Optional.empty()
                : Optional.of(new Refusal(HttpServletResponse.SC_FORBIDDEN, "only this machine may call"));
    }

    /** Takes equally long wherever the two differ. */
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"wasl\"");
        }
        response.setStatus(refusal.status());
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(refusal.reason());
    }
}
