package nl.waardemeter.demo;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The notice by itself, for a page that waits for more; nothing once all is there. */
@Controller
class LoadingController {

    @GetMapping("/demo/loading")
    @Nullable
    String show(Model model, HttpServletResponse response) {
        if (model.getAttribute("loading") == null) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return "demo/loading :: notice";
    }
}
