package cn.guicheng.web.page;

import cn.guicheng.web.kit.PrintedPage;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody changes a password without being logged in, as at the first login with one that somebody else chose. */
@RestController
class PasswordPageController {
    private final Template page = PrintedPage.template("password.html");

    @GetMapping(path = "/password", produces = "text/html;charset=UTF-8")
    String page(HttpServletResponse response) {
        String nonce = PrintedPage.allow(
                response,
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-%s'; connect-src 'self'; form-action 'self'");
        return page.execute(Map.of("nonce", nonce));
    }
}
