package cn.guicheng.procedure.limitchange.web;

import cn.guicheng.engine.form.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The file in a request's body. */
final class TableBody {
    /** Many times the largest table the office has. */
    private static final int LARGEST = 1 << 20;

    private TableBody() {}

    /** Refuses (400) what is empty, larger than 1 MB or not UTF-8. */
    static String read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refusal.invalid("规则表", "文件不得超过 1 MB。");
        }
        if (body.length == 0) {
            throw Refusal.invalid("规则表", "请求内容须为 DMN 文件（application/xml）。");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("规则表", "文件须以 UTF-8 编码。");
        }
    }
}
