package nl.waardemeter;

import nl.waardemeter.database.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of the start: where to look. */
@Component
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final Mode mode;

    ReadyLine(Mode mode) {
        this.mode = mode;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            Environment environment = ready.getApplicationContext().getEnvironment();
            String address = environment.getProperty("server.address", "localhost");
            log.info(
                    "Waardemeter runs as {} on http://{}:{}",
                    mode.words(),
                    address,
                    context.getWebServer().getPort());
        }
    }
}
