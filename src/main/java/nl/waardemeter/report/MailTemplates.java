package nl.waardemeter.report;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Mails are also written as plain text, which no page is. */
@Configuration(proxyBeanMethods = false)
class MailTemplates {

    @Bean
    ITemplateResolver textOfMails() {
        ClassLoaderTemplateResolver texts = new ClassLoaderTemplateResolver();
        texts.setResolvablePatterns(Set.of("*.txt"));
        texts.setPrefix("templates/");
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding(StandardCharsets.UTF_8.name());
        texts.setOrder(0);
        return texts;
    }
}
