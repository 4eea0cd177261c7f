package cn.guicheng.web.register;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterRow;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A register as CSV. */
final class RegisterCsv {
    private RegisterCsv() {}

    /**
     * Sends head and rows as they come, as a file to be kept.
     *
     * @param titles of the columns
     * @param rows hands each row to the consumer it is given
     * @param value what stands in the cell of a column, number or text
     */
    static void send(
            ReadableRegister register,
            List<String> titles,
            Consumer<Consumer<RegisterRow>> rows,
            BiFunction<RegisterColumn, RegisterRow, Object> value,
            HttpServletResponse response)
            throws IOException {
        CsvFile.send(
                register.title(),
                titles,
                each -> rows.accept(row -> each.accept(cells(register, row, value))),
                response);
    }

    private static List<?> cells(
            ReadableRegister register, RegisterRow row, BiFunction<RegisterColumn, RegisterRow, Object> value) {
        return register.columns().stream()
                .map(column -> value.apply(column, row))
                .toList();
    }
}
