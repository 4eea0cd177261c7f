package cn.guicheng.limit.release;

import cn.guicheng.engine.own.TableFindings;
import cn.guicheng.limit.check.Finding;
import cn.guicheng.limit.check.TableCheck;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import cn.guicheng.limit.table.UnreadableTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A table of a procedure of the office's own is held to what a proposed table is: values, limits and lists, and nothing that runs. */
@Component
class OwnTableFindings implements TableFindings {
    @Override
    public List<String> of(String key, String dmn) {
        try {
            LimitTable table = LimitTableXml.read(dmn);
            if (!table.key().equals(key)) {
                return List.of("决策 id “" + table.key() + "” 与文件名不同");
            }
            return Stream.concat(
                            table.inputs().stream()
                                    .map(Column::variable)
                                    .filter(variable -> !variable.matches("[A-Za-z][A-Za-z0-9_]*"))
                                    .map(variable -> "栏目只能取一个变量的值，不能写 " + variable),
                            TableCheck.check(table, table, column -> Map.of()).stream()
                                    .filter(Finding::refuses)
                                    .map(Finding::message))
                    .toList();
        } catch (UnreadableTable unreadable) {
            return List.of(unreadable.getMessage());
        }
    }
}
