package nl.waardemeter.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells on the pages with figures that more is to come. */
@ControllerAdvice(basePackages = {"nl.waardemeter.dashboard", "nl.waardemeter.demo"})
class LoadingNotice {

    private final LoadingProgress progress;

    LoadingNotice(LoadingProgress progress) {
        this.progress = progress;
    }

    @ModelAttribute("loading")
    LoadingProgress.@Nullable Step loading() {
        return progress.now().orElse(null);
    }
}
