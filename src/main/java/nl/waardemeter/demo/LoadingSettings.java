package nl.waardemeter.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the demonstration loads by itself.
 *
 * @param scale of the department; 1 is 150,000 contacts a year
 * @param months how many, the running one included
 */
@ConfigurationProperties("waardemeter.demonstration")
record LoadingSettings(
        @DefaultValue("1") double scale, @DefaultValue("25") int months) {}
