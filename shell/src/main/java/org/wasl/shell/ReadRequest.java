package org.wasl.shell;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request whose body has come in whole, so that whoever sends it slowly keeps none of those waiting who ask. */
final class ReadRequest extends HttpServletRequestWrapper {
    private static final int PIECE = 8192;

    private final byte[] body;
    private final Map<String, String[]> parameters;

    private ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        parameters = parameters(
                request.getQueryString(),
                type.startsWith("application/x-www-form-urlencoded") ? new String(body, StandardCharsets.UTF_8) : "");
    }

    /** Reads as many bytes as are announced; none where they do not come in time. */
    static Optional<HttpServletRequest> whole(HttpServletRequest request, Duration patience) throws IOException {
        byte[] body = new byte[Math.toIntExact(request.getContentLengthLong())];
        InputStream in = request.getInputStream();
        long begin = System.nanoTime();
        int at = 0;
        while (at < body.length) {
            int read = in.read(body, at, Math.min(PIECE, body.length - at));
            if (read < 0 || System.nanoTime() - begin > patience.toNanos()) {
                return Optional.empty();
            }
            at += read;
        }
        return Optional.of(new ReadRequest(request, body));
    }

    private static Map<String, String[]> parameters(String... encoded) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String part : encoded) {
            for (String pair : part == null || part.isEmpty() ? new String[0] : part.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                all.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
            }
        }
        Map<String, String[]> arrays = new LinkedHashMap<>();
        all.forEach((name, values) -> arrays.put(name, values.toArray(new String[0])));
        return arrays;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a lone % stands for itself
            return text;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return bytes.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("read already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public String getParameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(v -> v[0]).orElse(null);
    }

    @Override
    public String[] getParameterValues(String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(v -> Arrays.copyOf(v, v.length))
                .orElse(null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
