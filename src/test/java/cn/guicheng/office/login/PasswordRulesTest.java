package cn.guicheng.office.login;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.engine.form.Refusal;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
class PasswordRulesTest {
    private static final PasswordRules RULES = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x7-Kq2-mm-41",
                "chu-lai-zha-dao",
                "new-password-1",
                "correct horse battery staple",
                "长风破浪会有时直挂云帆",
                "我们楼下的桂花树又开了",
                "zhuangxiu-shenpi-2031",
                "lina-mai-le-xin-che",
                "Tz9#mQ2!vB",
                "🐎🐂🐑🐓🐕🐖🐇🐉🐍🐅",
            })
    void whatTakesLongToGuessIsTaken(String password) {
        assertThatCode(() -> RULES.check(password, lina())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "            ", "　　　　　　　　　　　"})
    void aBlankOneIsNone(String password) {
        refused(password, "不能为空");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "guicheng", "x7-Kq2-m4", "长风破浪会有时直挂", "🐎🐂🐑🐓🐕"})
    void atLeastTenSigns(String password) {
        refused(password, "至少 10 个字符");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lina.wang.office",
                "LINA.WANG.OFFICE",
                "lina.wang.office1",
                "lina.wang.office2026!",
                "lina_wang_office",
                "ｌｉｎａ．ｗａｎｇ．ｏｆｆｉｃｅ",
                "nana-postfach@example.com",
                "linalinalinalina",
                "李娜李娜李娜李娜李娜",
                "娜李2026-11-29",
                "李娜1990010112",
                "nana-postfach",
                "Nana-Postfach99"
            })
    void noneOfOnesNames(String password) {
        refused(password, "用户名、姓名或邮箱名");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "12345678901",
                "0123456789",
                "9876543210",
                "0000000000",
                "1111111111",
                "aaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghij",
                "qwertyuiop",
                "QWERTYUIOP",
                "asdfghjkl1",
                "1qaz2wsx3edc",
                "1q2w3e4r5t",
                "password12",
                "Password1234",
                "P@ssw0rd123",
                "passw0rd!!",
                "iloveyou123",
                "letmein1234",
                "welcome2026",
                "Welcome123!",
                "admin12345",
                "administrator",
                "adminadmin",
                "changeme123",
                "test123456",
                "guicheng2026",
                "Guicheng@2026",
                "guichengguicheng",
                "woaini1314",
                "woaini520520",
                "wodemima123",
                "mima123456",
                "zhangsan123",
                "a123456789",
                "qwer1234asdf",
                "zhongguo2026",
                "一二三四五六七八九十",
                "我爱你我爱你我爱你我爱你",
                "１２３４５６７８９０",
                "①①①①①①①①①①",
                "13800138000",
                "20261129aa",
                "5201314520"
            })
    void noneThatEverybodyTakes(String password) {
        refused(password, "太常见");
    }

    @Test
    void noneOfWhichBcryptWouldReadAPart() {
        refused("x7-Kq2-mm-41".repeat(6) + "x", "最长 72 个字节");
        refused("我们楼下的桂花树又开了".repeat(3), "最长 72 个字节");
        assertThatCode(() -> RULES.check("我们楼下的桂花树又开了，香得很，你也来看看吧吗", lina())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x7-Kq2-mm\0-41", "x7-Kq2-mm\n41"})
    void noneThatCannotBeTyped(String password) {
        refused(password, "控制字符");
    }

    private static void refused(String password, String reason) {
        assertThatThrownBy(() -> RULES.check(password, lina()))
                .as("%s", password)
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    org.assertj.core.api.Assertions.assertThat(refusal.status()).isEqualTo(400);
                    org.assertj.core.api.Assertions.assertThat(refusal.getMessage())
                            .startsWith("密码：")
                            .contains(reason);
                });
    }

    private static UserEntity lina() {
        UserEntity lina = new UserEntity("lina.wang.office");
        lina.setFirstName("李");
        lina.setLastName("娜");
        lina.setEmail("nana-postfach@example.com");
        return lina;
    }
}
