package cn.guicheng.engine.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A list, or whatever else of JSON, that somebody sent: one document and nothing behind it, each key once, not deep, not long,
 * with numbers that the program reckons with exactly. What is kept of it is what was read, not the text that came.
 */
public final class JsonDocument {
    private static final int DEEPEST = 8;
    private static final int MOST_ITEMS = 1000;
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_NUMBER = 40;

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private JsonDocument() {}

    /** Why something is no such document, in Chinese. */
    static final class NotOne extends Exception {
        NotOne(String reason) {
            super(reason);
        }
    }

    /** Reads what somebody sent. {@code longest} is the most characters it may have. */
    static JsonNode read(String text, int longest) throws NotOne {
        if (text.length() > longest) {
            throw new NotOne("内容太长，不得超过 %,d 个字符。".formatted(longest));
        }
        try {
            checkNumbers(text);
            JsonNode document = STRICT.readTree(text);
            check(document);
            return document;
        } catch (JsonProcessingException e) {
            throw new NotOne("内容无法识别。");
        }
    }

    /** As it is kept. */
    static String text(JsonNode document) {
        try {
            return STRICT.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what was checked when it was sent. */
    public static JsonNode stored(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list is no JSON", e);
        }
    }

    /** Once read, nobody sees any more that 1.5e1 was not written as the whole number that it is. */
    private static void checkNumbers(String text) throws NotOne, JsonProcessingException {
        try (JsonParser parser = STRICT.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                        && parser.getText().toLowerCase(Locale.ROOT).contains("e")) {
                    throw new NotOne("数字不得写成指数形式。");
                }
            }
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(JsonNode node) throws NotOne {
        if (node.isContainerNode() && node.size() > MOST_ITEMS) {
            throw new NotOne("不得超过 %d 项。".formatted(MOST_ITEMS));
        }
        if (node.isNumber() && !isExact(node)) {
            throw new NotOne("含有太大、太小或小数位太多的数字。");
        }
        if (node.isTextual()) {
            checkText(node.textValue());
        }
        for (var fields = node.fieldNames(); fields.hasNext(); ) {
            checkText(fields.next());
        }
        for (JsonNode part : node) {
            check(part);
        }
    }

    private static boolean isExact(JsonNode number) {
        if (number.isIntegralNumber()) {
            return number.canConvertToLong();
        }
        BigDecimal exact = number.decimalValue();
        return exact.scale() <= MOST_DECIMALS && exact.precision() <= MOST_DIGITS;
    }

    private static void checkText(String text) throws NotOne {
        if (!Texts.canBeKept(text)) {
            throw new NotOne("含有不能保存的字符。");
        }
    }
}
