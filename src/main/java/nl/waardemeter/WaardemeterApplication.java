package nl.waardemeter;

import java.time.Clock;
import nl.waardemeter.demo.GenerateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class WaardemeterApplication {

    public static void main(String[] args) {
        if (GenerateCommand.isAskedFor(args)) {
            System.exit(new GenerateCommand(Clock.systemUTC(), System.out).run(args));
        }
        SpringApplication.run(WaardemeterApplication.class, args);
    }

    /** The only clock: who wants to know what time it is asks for it, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
