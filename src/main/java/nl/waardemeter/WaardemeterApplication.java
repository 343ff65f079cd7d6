package nl.waardemeter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class WaardemeterApplication {

    public static void main(String[] args) {
        SpringApplication.run(WaardemeterApplication.class, args);
    }
}
