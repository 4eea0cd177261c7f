package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ProcedureFiles;
import cn.guicheng.engine.deploy.ShippedFiles;
import cn.guicheng.engine.model.PrintedSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Whether a procedure of the office's own brings no code: what it may be made of is a list, and everything else is refused. */
@Component
public class NoCodeCheck {
    private final TableFindings tables;
    private final ProcedureFiles shipped;

    NoCodeCheck(TableFindings tables, ShippedFiles shipped) {
        this.tables = tables;
        this.shipped = shipped;
    }

    /** What is not allowed in a procedure's files, in Chinese, each naming file and element. */
    public List<String> findings(ProcedureFiles files, String slug) {
        String model = "processes/" + slug + ".bpmn";
        List<String> forms = files.find("forms/" + slug, ".html");
        List<String> findings = new ArrayList<>(ofModel(files, slug, model, forms));
        forms.forEach(form -> ofForm(read(files, form)).forEach(one -> findings.add(form + "：" + one)));
        files.find(PrintedSheet.folder(slug), ".html").forEach(sheet -> new SheetCodeCheck()
                .findings(read(files, sheet))
                .forEach(one -> findings.add(sheet + "：" + one)));
        files.find("decisions/" + slug, ".dmn")
                .forEach(table -> ofTable(table, read(files, table)).forEach(one -> findings.add(table + "：" + one)));
        return findings;
    }

    /** What is not allowed in a table, by the name of its file, in Chinese. */
    public List<String> ofTable(String name, String dmn) {
        return tables.of(OwnTables.key(name), dmn);
    }

    private List<String> ofModel(ProcedureFiles files, String slug, String model, List<String> forms) {
        Optional<Element> root = SafeXml.root(read(files, model));
        if (root.isEmpty()) {
            return List.of(model + "：不是完整的 XML 文件，或有 DOCTYPE 声明");
        }
        List<String> fields = Stream.concat(
                        forms.stream().map(form -> read(files, form)),
                        files.find("forms", ".html").stream().map(form -> read(files, form)))
                .toList();
        return new ModelCodeCheck(slug, CaseVariablesOfModel.of(slug, read(files, model), fields, withShipped(files)))
                .findings(root.get()).stream()
                        .map(finding -> model + "：" + finding)
                        .toList();
    }

    private ProcedureFiles withShipped(ProcedureFiles files) {
        return new ProcedureFiles() {
            @Override
            public Optional<String> read(String name) {
                return shipped.read(name).or(() -> files.read(name));
            }

            @Override
            public List<String> find(String folder, String ending) {
                return files.find(folder, ending);
            }
        };
    }

    private List<String> ofForm(String html) {
        return new FormCodeCheck(this::isShared).findings(html);
    }

    private boolean isShared(String tag) {
        return shipped.has("webapp/form/element/" + tag.replaceFirst("^guicheng-", "") + ".js");
    }

    private static String read(ProcedureFiles files, String name) {
        return files.read(name).orElse("");
    }
}
