package org.wasl.extractor.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes that should be text, and what encoding they are in: by a byte-order mark, by being valid UTF-8, by what a page
 * declares, by looking like windows-1256, in this order.
 */
final class TextBytes {
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);
    /** Where browsers look for a declaration (1024 bytes by the HTML standard), with room for careless pages. */
    private static final int DECLARATION_WITHIN = 4096;
    /** A page may hold a few broken sequences, one in so many whole ones; it is shown by browsers all the same. */
    private static final int WHOLE_PER_BROKEN = 50;

    private final byte[] bytes;
    private int multiByte;
    private int broken;
    private int firstBroken = -1;
    private boolean truncated;

    private TextBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The text without its byte-order mark.
     *
     * @param page whether a declaration within the bytes counts, and a few broken characters are borne
     */
    static String decode(byte[] bytes, boolean page) throws UnreadableException {
        return new TextBytes(bytes).text(page);
    }

    private String text(boolean page) throws UnreadableException {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return utf8(page).substring(1);
        }
        if (startsWith(0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Optional<String> format = BinaryFormat.of(bytes);
        if (format.isPresent()) {
            throw new UnreadableException(
                    "is " + format.get() + " by its first bytes, not text; save the article as HTML or plain text");
        }
        Optional<Charset> wide = utf16();
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        int control = controlByte();
        if (control >= 0) {
            throw new UnreadableException("is binary, not text (byte 0x" + hex(control) + " at offset " + control
                    + "); save the article as HTML or plain text");
        }
        scan();
        boolean mostlyUtf8 = multiByte > broken;
        if ((broken == 0 && !truncated) || mostlyUtf8) {
            return utf8(page);
        }
        Optional<Charset> declared = page ? declared() : Optional.empty();
        String arabic = new String(bytes, WINDOWS_1256);
        if (looksArabic(arabic) && declared.filter(TextBytes::isArabic).isEmpty()) {
            return arabic;
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared.get());
        }
        if (page) {
            return new String(bytes, WINDOWS_1252);
        }
        throw notUtf8();
    }

    private boolean startsWith(int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private String utf8(boolean page) throws UnreadableException {
        scan();
        if (truncated) {
            throw new UnreadableException("is cut off: its last character is not whole (UTF-8, byte " + bytes.length
                    + "); get the whole file again");
        }
        if (broken > 0 && !(page && broken <= 1 + multiByte / WHOLE_PER_BROKEN)) {
            throw notUtf8();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private UnreadableException notUtf8() {
        int at = firstBroken >= 0 ? firstBroken : bytes.length - 1;
        return new UnreadableException("is not UTF-8 (byte 0x" + hex(at) + " at offset " + at
                + "); convert it, for example: iconv -f windows-1252 -t utf-8");
    }

    private String hex(int at) {
        return String.format(java.util.Locale.ROOT, "%02X", bytes[at] & 0xFF);
    }

    /** Counts whole and broken UTF-8 sequences. */
    private void scan() {
        multiByte = 0;
        broken = 0;
        firstBroken = -1;
        truncated = false;
        int i = 0;
        while (i < bytes.length) {
            int length = lengthByLead(bytes[i] & 0xFF);
            if (length == 1) {
                i++;
                continue;
            }
            int have = 1;
            while (have < length && i + have < bytes.length && continues(i, have)) {
                have++;
            }
            if (length > 1 && have == length) {
                multiByte++;
                i += length;
            } else if (length > 1 && i + have == bytes.length) {
                truncated = true;
                i = bytes.length;
            } else {
                broken++;
                firstBroken = firstBroken < 0 ? i : firstBroken;
                i++;
            }
        }
    }

    /** Bytes of the sequence that this byte begins; 0 where it begins none. */
    private static int lengthByLead(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private boolean continues(int start, int nth) {
        int lead = bytes[start] & 0xFF;
        int b = bytes[start + nth] & 0xFF;
        if (nth > 1) {
            return b >= 0x80 && b <= 0xBF;
        }
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return b >= low && b <= high;
    }

    /** UTF-16 without its mark: one byte of each pair is the high byte of Latin or Arabic. */
    private Optional<Charset> utf16() {
        if (bytes.length < 8 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        int zeros = 0;
        for (int i = 0; i < bytes.length; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
            if (bytes[i] == 0 || bytes[i] == 6) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        int nearlyAll = bytes.length / 2 * 9 / 10;
        if (zeros == 0 || (even < nearlyAll) == (odd < nearlyAll)) {
            return Optional.empty();
        }
        return Optional.of(odd >= nearlyAll ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private int controlByte() {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B && b != 0x1B) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Charset> declared() {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(head);
        if (!declaration.find()) {
            return Optional.empty();
        }
        try {
            return Charset.isSupported(declaration.group(1))
                    ? Optional.of(Charset.forName(declaration.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static boolean isArabic(Charset charset) {
        return charset.equals(WINDOWS_1256) || charset.name().equals("ISO-8859-6");
    }

    /** Most of what is not ASCII came out as Arabic letters, and common Arabic words are among them. */
    private static boolean looksArabic(String text) {
        long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
        long arabic = text.chars().filter(c -> c >= 0x0621 && c <= 0x0652).count();
        return arabic * 10 >= beyondAscii * 7 && Languages.hasArabicWords(text);
    }
}
