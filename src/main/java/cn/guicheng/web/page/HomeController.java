package cn.guicheng.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address itself leads to the inbox. */
@Controller
class HomeController {
    @GetMapping("/")
    String inbox() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
