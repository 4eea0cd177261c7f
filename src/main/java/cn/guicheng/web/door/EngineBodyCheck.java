package cn.guicheng.web.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine may be asked and given in a body: nothing that it would evaluate (CVE-2026-109432: expressions of a query are run,
 * at any depth), no value of a type that names classes, no question without bounds.
 */
final class EngineBodyCheck {
    private static final int DEEPEST = 24;
    private static final int MOST_OR_QUERIES = 5;
    private static final int LONGEST_LIST = 1000;

    /** What a variable may be, as the engine's REST spells it; the engine reads the first letter in either case. */
    private static final Set<String> TYPES =
            Set.of("string", "boolean", "integer", "long", "double", "date", "json", "null");

    private static final Set<String> MAPS_OF_VALUES =
            Set.of("variables", "localVariables", "modifications", "processVariables", "taskVariables");

    /** What would leave out the office's own checks, or hide a value from them. */
    private static final Set<String> SKIPPING = Set.of("skipCustomListeners", "skipIoMappings", "local");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .maxTokenCount(100_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private EngineBodyCheck() {}

    /** What is wrong with a body, in a sentence that names the field; nothing where it may pass. */
    static Optional<String> fault(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        JsonNode document;
        try {
            document = JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException | JsonProcessingException notJson) {
            return Optional.of("请求内容：无法识别，须为一个不重复、不过深的 UTF-8 JSON 文档。");
        }
        return fault(document, "", 0);
    }

    /** A record that names another one than its address: the engine would write over that one. */
    static Optional<String> idFault(byte[] body, String id) {
        try {
            JsonNode named =
                    body.length == 0 ? JSON.missingNode() : JSON.readTree(body).path("id");
            return named.isMissingNode()
                            || named.isNull()
                            || named.isTextual() && named.asText().equals(id)
                    ? Optional.empty()
                    : Optional.of("id：与地址中的不一致。");
        } catch (IOException notJson) {
            return Optional.of("请求内容：无法识别。");
        }
    }

    /** A change to no password, which the engine would take for none. */
    static Optional<String> passwordFault(byte[] body) {
        try {
            JsonNode password =
                    body.length == 0 ? JSON.missingNode() : JSON.readTree(body).path("password");
            return password.isTextual() && !password.asText().isBlank() ? Optional.empty() : Optional.of("密码：不能为空。");
        } catch (IOException notJson) {
            return Optional.of("密码：不能为空。");
        }
    }

    private static Optional<String> fault(JsonNode node, String name, int orQueries) {
        if (node.isArray()) {
            if (node.size() > (name.equals("orQueries") ? MOST_OR_QUERIES : LONGEST_LIST)) {
                return Optional.of(
                        name + "：一次最多 " + (name.equals("orQueries") ? MOST_OR_QUERIES : LONGEST_LIST) + " 项。");
            }
            return first(node.elements(), name, orQueries);
        }
        if (!node.isObject()) {
            return Optional.empty();
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            Optional<String> fault = fault(field.getKey(), field.getValue(), orQueries);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Iterator<JsonNode> nodes, String name, int orQueries) {
        while (nodes.hasNext()) {
            Optional<String> fault = fault(nodes.next(), name, orQueries);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(String key, JsonNode value, int orQueries) {
        if (isExpression(key)) {
            return Optional.of(key + "：不接受表达式。");
        }
        if (SKIPPING.contains(key) && !value.isNull() && !(value.isBoolean() && !value.booleanValue())) {
            return Optional.of(key + "：不接受。");
        }
        boolean or = key.equals("orQueries");
        if (or && orQueries > 0) {
            return Optional.of("orQueries：不能再含 orQueries。");
        }
        if (MAPS_OF_VALUES.contains(key) && value.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> values = value.fields(); values.hasNext(); ) {
                Map.Entry<String, JsonNode> named = values.next();
                Optional<String> fault = valueFault(named.getKey(), named.getValue());
                if (fault.isPresent()) {
                    return fault;
                }
            }
        } else if (key.equals("value") && value.isContainerNode() && !isListOfPlainValues(value)) {
            return Optional.of(key + "：只能是单个的值。");
        }
        return fault(value, key, or ? orQueries + 1 : orQueries);
    }

    /** Names of query fields that the engine evaluates, however they are written. */
    static boolean isExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static Optional<String> valueFault(String name, JsonNode given) {
        if (!given.isObject()) {
            return Optional.of(name + "：须写成 {\"value\":…,\"type\":…}。");
        }
        JsonNode type = given.path("type");
        if (!type.isMissingNode() && !type.isNull() && !(type.isTextual() && TYPES.contains(decapitalized(type)))) {
            return Optional.of(name + "：类型不开放，只能是 String、Boolean、Integer、Long、Double、Date、Json。");
        }
        if (given.path("value").isContainerNode()) {
            return Optional.of(name + "：只能是单个的值。");
        }
        JsonNode info = given.path("valueInfo");
        if (!info.isMissingNode() && !info.isNull() && !info.isEmpty()) {
            return Optional.of(name + "：不接受 valueInfo。");
        }
        return numberFault(name, decapitalized(type), given.path("value"));
    }

    private static Optional<String> numberFault(String name, String type, JsonNode value) {
        boolean fits =
                switch (value.isNumber() ? type : "") {
                    case "integer" -> value.canConvertToInt() && value.canConvertToExactIntegral();
                    case "long" -> value.canConvertToLong() && value.canConvertToExactIntegral();
                    case "double" -> Double.isFinite(value.doubleValue());
                    default -> true;
                };
        return fits ? Optional.empty() : Optional.of(name + "：数值超出范围或不是整数。");
    }

    private static boolean isListOfPlainValues(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode element : value) {
            if (element.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private static String decapitalized(JsonNode type) {
        String text = type.asText("");
        return text.isEmpty() ? "" : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
