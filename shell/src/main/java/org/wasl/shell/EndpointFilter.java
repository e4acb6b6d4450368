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
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What stands before the endpoint: only reading methods, requests of a bounded size that come in soon, a bounded number
 * at once, a token where others than this machine can call, and where they cannot only the names of this machine, so
 * that no page of the web can reach it through a name of its own; nor can one through the reader's browser.
 */
final class EndpointFilter implements Filter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final long MOST_BYTES = 1 << 20;
    private static final int AT_ONCE = 8;
    private static final Duration TO_COME_IN = Duration.ofSeconds(10);
    private static final Duration IN_TURN = Duration.ofSeconds(3);

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
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        Optional<Refusal> refusal = refusal(asked);
        if (refusal.isPresent()) {
            refuse(answer, refusal.get());
            return;
        }
        Optional<HttpServletRequest> whole =
                asked.getMethod().equals("POST") ? ReadRequest.whole(asked, TO_COME_IN) : Optional.of(asked);
        if (whole.isEmpty()) {
            answer.setHeader("Connection", "close");
            refuse(answer, new Refusal(HttpServletResponse.SC_REQUEST_TIMEOUT, "the request did not come in whole"));
            return;
        }
        inTurn(whole.get(), answer, chain);
    }

    /** A page asks several things at once, so a moment's wait is better than a refusal. */
    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean turn = false;
        try {
            turn = free.tryAcquire(IN_TURN.toMillis(), TimeUnit.MILLISECONDS);
            if (turn) {
                chain.doFilter(request, response);
            } else {
                response.setHeader("Retry-After", "1");
                refuse(response, new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many queries at once"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (turn) {
                free.release();
            }
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
        if (!isReadable(request)) {
            return Optional.of(new Refusal(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "the address is not written as addresses are (% and two digits)"));
        }
        if (isFromElsewhere(request)) {
            return Optional.of(
                    new Refusal(HttpServletResponse.SC_FORBIDDEN, "pages of other sites may not call this one"));
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

    private static boolean isReadable(HttpServletRequest request) {
        try {
            return !request.getMethod().equals("GET") || request.getParameterMap() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the page of another site asks; browsers say so. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !origin.endsWith("://" + request.getHeader("Host"))
                || "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
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
