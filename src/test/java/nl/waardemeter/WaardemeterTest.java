package nl.waardemeter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * The whole program on the real database, with nothing in it: no facts, no imports, no names, settings as they are at first, and a
 * clock that stands still at {@link TestClock#START}. Emptied before each test, or once where the class keeps one instance for all its
 * tests ({@code @TestInstance(PER_CLASS)}) and fills the database in {@code @BeforeAll}. One context serves all of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(EmptyDatabase.class)
@ResourceLock(EmptyDatabase.FACTS)
public @interface WaardemeterTest {}
