package nl.waardemeter.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file are characters.
 *
 * @param mark the length of the byte-order mark
 * @param assumed whether a later line may show that it is Windows-1252 after all
 */
record TextEncoding(Charset charset, int mark, boolean assumed) {

    /** What Excel writes as "CSV" in western Europe; never Latin-1, in which 0x80 is no euro sign. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static TextEncoding windows1252() {
        return new TextEncoding(WINDOWS_1252, 0, false);
    }

    /** From the mark; else the declared one; else UTF-16 by its zeros, strict UTF-8, Windows-1252. */
    static TextEncoding of(byte[] head, boolean complete, @Nullable Charset declared) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, false);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
        }
        if (declared != null) {
            return new TextEncoding(declared, 0, false);
        }
        Charset byZeros = byZeros(head);
        if (byZeros != null) {
            return new TextEncoding(byZeros, 0, false);
        }
        return isUtf8(head, complete) ? new TextEncoding(StandardCharsets.UTF_8, 0, true) : windows1252();
    }

    /** Western text in UTF-16 is a zero in every other byte; zeros elsewhere mean that it is no text. */
    private static @Nullable Charset byZeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if ((i & 1) == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = head.length * 2 / 5;
        if (even == 0 && odd > 0 && odd >= most) {
            return StandardCharsets.UTF_16LE;
        }
        if (odd == 0 && even > 0 && even >= most) {
            return StandardCharsets.UTF_16BE;
        }
        if (even + odd > 0) {
            throw Refusal.refused(Code.NOT_TEXT);
        }
        return null;
    }

    private static boolean isUtf8(byte[] head, boolean complete) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        // A character cut in two by the end of the sample is no fault
        return !decoder.decode(ByteBuffer.wrap(head), chars, complete).isError();
    }

    /** Decodes strictly, but for Windows-1252, in which five bytes mean nothing and are not worth a refusal. */
    CharsetDecoder decoder() {
        CodingErrorAction action = charset.equals(WINDOWS_1252) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        return charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    /** The name as people know it: UTF-8, windows-1252. */
    String label() {
        return charset.name();
    }
}
