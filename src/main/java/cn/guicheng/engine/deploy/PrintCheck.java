package cn.guicheng.engine.deploy;

import cn.guicheng.engine.model.PrintedSheet;
import cn.guicheng.engine.model.SheetTemplate;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether every sheet that a model prints has its template, every template its sheet, and shows only what the case sheet shows. */
@Component
class PrintCheck implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        candidate.model().model().properties().forEach((property, text) -> {
            if (property.startsWith(PrintedSheet.PROPERTY)) {
                PrintedSheet.parse(property, text)
                        .ifPresentOrElse(
                                sheet -> check(sheet, candidate, findings),
                                () -> findings.add("%s：属性 %s 无法理解，请写成 标题 或 标题; after userTask_x，名字用小写字母开头"
                                        .formatted(candidate.slug(), property)));
            }
        });
        strays(candidate, findings);
        return findings;
    }

    private static void check(PrintedSheet sheet, Candidate candidate, List<String> findings) {
        String place = candidate.slug() + "：属性 " + PrintedSheet.PROPERTY + sheet.name();
        if (sheet.after() != null && !candidate.model().hasUserTask(sheet.after())) {
            findings.add(place + " 中没有“" + sheet.after() + "”这个用户任务，请改正");
        }
        String file = sheet.file(candidate.slug());
        candidate
                .files()
                .read(file)
                .ifPresentOrElse(
                        html -> checkTemplate(file + "：", html, candidate, findings),
                        () -> findings.add(place + " 没有模板，请补上 " + file));
    }

    private static void checkTemplate(String place, String html, Candidate candidate, List<String> findings) {
        SheetNames known = new SheetNames(candidate.model());
        try {
            SheetTemplate.names(html).stream()
                    .filter(name -> !known.has(name))
                    .forEach(name -> findings.add(
                            "%s单据上没有“%s”，请改正，或写进属性 facts%s".formatted(place, name, Nearest.hint(name, known.all()))));
        } catch (MustacheException unreadable) {
            findings.add(place + "模板无法理解，请改正：" + unreadable.getMessage());
        }
    }

    private static void strays(Candidate candidate, List<String> findings) {
        String folder = PrintedSheet.folder(candidate.slug());
        Set<String> named = PrintedSheet.of(candidate.model().model()).stream()
                .map(sheet -> sheet.file(candidate.slug()))
                .collect(Collectors.toSet());
        candidate.files().find(folder, ".html").stream()
                .filter(file -> !named.contains(file))
                .forEach(file -> findings.add("%s：没有属性打印 %s，请加 %s%s，或删去这个文件"
                        .formatted(
                                candidate.slug(),
                                file,
                                PrintedSheet.PROPERTY,
                                file.substring(folder.length() + 1).replace(".html", ""))));
    }
}
