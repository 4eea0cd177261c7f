package cn.guicheng.web.register;

import cn.guicheng.casesheet.Wording;
import cn.guicheng.web.register.RegisterColumn.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rows in the words of the office: names instead of ids, yuan instead of cents, minutes instead of ISO times. */
@Component
class RegisterOffice {
    private final RegisterWords words;

    RegisterOffice(RegisterWords words) {
        this.words = words;
    }

    /** For one reading of a register: names are looked up once. */
    Translation of(ReadableRegister register) {
        Map<String, Map<String, String>> names = new HashMap<>();
        register.columns().forEach(column -> names.put(column.name(), words.of(column)));
        return new Translation(register, names);
    }

    /** Words rows. */
    record Translation(ReadableRegister register, Map<String, Map<String, String>> names) {
        /** Every value as a text, money as {@code ¥1,234.50}; an empty text where there is none. */
        Map<String, String> shown(Map<String, Object> row) {
            Map<String, String> shown = new LinkedHashMap<>();
            register.columns().forEach(column -> shown.put(column.name(), shown(column, row.get(column.name()))));
            return shown;
        }

        /** As {@link #shown}, but money as the number {@code 1234.50}, for a spreadsheet. */
        Object cell(RegisterColumn column, Object value) {
            return column.is(Kind.MONEY) && value instanceof Number cents
                    ? BigDecimal.valueOf(cents.longValue(), 2)
                    : column.is(Kind.COUNT) ? value : shown(column, value);
        }

        private String shown(RegisterColumn column, Object value) {
            if (value == null) {
                return "";
            }
            return switch (column.kind()) {
                case MONEY -> Wording.money(((Number) value).longValue());
                case TIME -> value.toString().substring(0, 16).replace('T', ' ');
                default -> names.get(column.name()).getOrDefault(value.toString(), value.toString());
            };
        }
    }
}
