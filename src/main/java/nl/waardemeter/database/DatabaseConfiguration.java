package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Mode mode(Environment environment) {
        return Mode.of(environment);
    }

    @Bean
    DataFolder dataFolder(@Value("${waardemeter.data}") Path path) {
        return new DataFolder(path);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OwnServer.class)
    @ConditionalOnBooleanProperty(name = "waardemeter.database.temporary", havingValue = false, matchIfMissing = true)
    static class Embedded {

        @Bean
        PostgresServer postgresServer(DataFolder folder, Mode mode) throws IOException {
            return PostgresServer.start(folder.folder("postgresql"), mode, Map.of());
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) {
            return server.connectionDetails();
        }
    }

    /** No database is named. */
    static class OwnServer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Mode.of(context.getEnvironment()).embedded();
        }
    }
}
