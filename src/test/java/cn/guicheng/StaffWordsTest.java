package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff read, as the sources say it: one word for one act, dates one way, signs of full width in Chinese sentences. */
class StaffWordsTest {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final String HAN = "[\\u4e00-\\u9fff]";

    /** Two texts of code put together, or one: the second begins with a colon or ends with it beside Chinese. */
    private static final Pattern HALF_WIDTH_COLON =
            Pattern.compile("^.(?:%s|\\.bpmn)?: .*" + HAN + "|" + HAN + ": |^.[a-z-]*: “|^.(?:%s)?: %s.$");

    /** The month and the day without the year, or in words. */
    private static final Pattern ANOTHER_DATE =
            Pattern.compile("\\}月|M ?月|%d ?月 ?%d|(?<!yyyy )(?<!yyyy-)MM-dd|\\.slice\\(5, ?16\\)|YYYY年");

    /** Formal papers may say their day in words. */
    private static final String FORMAL = "PrintWords.java";

    @ParameterizedTest
    @CsvSource({
        "逾期, 超时",
        "查找, 查询",
        "发起时间, 提交时间",
        "待审批, 等待审批",
    })
    void oneWordForOneAct(String word, String other) {
        assertThat(texts(Stream.of(
                                        "src/main/java",
                                        "src/main/resources/webapp",
                                        "src/main/resources/pages",
                                        "src/main/resources/cn",
                                        "forms")
                                .flatMap(StaffWordsTest::files))
                        .filter(text -> text.contains(other)))
                .as(word)
                .isEmpty();
        assertThat(files("processes").map(StaffWordsTest::read)).noneMatch(model -> model.contains(other));
    }

    @Test
    void datesAreWrittenOneWay() {
        List<String> others = new ArrayList<>();
        Stream.of("src/main/java", "src/main/resources/webapp", "src/main/resources/META-INF", "forms")
                .flatMap(StaffWordsTest::files)
                .filter(file -> !file.endsWith(FORMAL))
                .forEach(file -> ANOTHER_DATE
                        .matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(found -> others.add(file + " " + found)));
        assertThat(others).isEmpty();
    }

    @Test
    void aColonInAChineseSentenceIsOfFullWidth() {
        assertThat(texts(files("src/main/java").filter(file -> !file.toString().contains("/web/door/")))
                        .filter(text -> HALF_WIDTH_COLON.matcher(text).find()))
                .isEmpty();
    }

    private static Stream<String> texts(Stream<Path> files) {
        return files.flatMap(file -> read(file).lines())
                .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                .flatMap(line -> line.contains("<td")
                        ? Stream.of(line)
                        : TEXT.matcher(line).results().map(MatchResult::group));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|js|html|bpmn)|.*zh-CN\\.json"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
