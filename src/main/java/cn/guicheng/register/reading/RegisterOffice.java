package cn.guicheng.register.reading;

import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rows in the words of the office: names instead of ids, yuan instead of cents, minutes instead of ISO times. */
@Component
public class RegisterOffice {
    private final RegisterWords words;
    private final CountedDays days;

    RegisterOffice(RegisterWords words, CountedDays days) {
        this.words = words;
        this.days = days;
    }

    /** For one reading of a register: names are looked up once. */
    public Translation of(ReadableRegister register) {
        Map<String, Map<String, String>> names = new HashMap<>();
        Map<String, NamesThen> called = new HashMap<>();
        register.columns().forEach(column -> {
            if (column.isNamed()) {
                called.put(column.name(), words.called(column));
            } else {
                names.put(column.name(), words.of(column));
            }
        });
        return new Translation(register, names, called, days);
    }

    /** Words rows. */
    public record Translation(
            ReadableRegister register,
            Map<String, Map<String, String>> names,
            Map<String, NamesThen> called,
            CountedDays days) {
        /** Every value as a text, money as {@code ¥1,234.50}; an empty text where there is none. */
        public Map<String, String> shown(RegisterRow row) {
            Map<String, String> shown = new LinkedHashMap<>();
            register.columns().forEach(column -> shown.put(column.name(), shown(column, row)));
            return shown;
        }

        /** As {@link #shown}, but money as the number {@code 1234.50}, for a spreadsheet. */
        public Object cell(RegisterColumn column, RegisterRow row) {
            Object value = row.value(column);
            return column.is(Kind.MONEY) && value instanceof Number cents
                    ? BigDecimal.valueOf(cents.longValue(), 2)
                    : column.is(Kind.COUNT) ? value : shown(column, row);
        }

        private String shown(RegisterColumn column, RegisterRow row) {
            Object value = row.value(column);
            if (value == null) {
                return "";
            }
            return switch (column.kind()) {
                case MONEY -> Wording.money(((Number) value).longValue());
                case TIME -> value.toString().substring(0, 16).replace('T', ' ');
                case PERSON, GROUP ->
                    called(column, value.toString(), row.then().get(column.name()));
                case COUNT ->
                    value + counted(column, row).map("（%s）"::formatted).orElse("");
                default -> names.get(column.name()).getOrDefault(value.toString(), value.toString());
            };
        }

        private Optional<String> counted(RegisterColumn column, RegisterRow row) {
            List<LocalDate> days = column.counted().stream()
                    .map(name -> row.values().get(name))
                    .filter(String.class::isInstance)
                    .map(day -> LocalDate.parse(day.toString()))
                    .toList();
            return days.size() == 2 ? this.days.counted(days.get(0), days.get(1)) : Optional.empty();
        }

        /** As they were called then. */
        private String called(RegisterColumn column, String id, OffsetDateTime then) {
            NamesThen names = called.get(column.name());
            return then == null ? names.latest(id) : names.at(id, then);
        }
    }
}
