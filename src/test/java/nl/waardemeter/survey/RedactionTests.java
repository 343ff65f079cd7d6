package nl.waardemeter.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All people, numbers and addresses are made up. */
class RedactionTests {

    private final Redaction redaction = new Redaction(List.of("Sanne Kuiper", "Jo", "Bram"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mail mij op jan.de.boer+werk@voorbeeld.nl graag | Mail mij op [email] graag",
                "Bel 06-12345678 na zessen | Bel [phone] na zessen",
                "Bel +31 6 12 34 56 78. | Bel [phone].",
                "Bel 0031612345678 | Bel [phone]",
                "Op (020) 123 45 67 graag | Op [phone] graag",
                "Terug naar NL91 ABNA 0417 1643 00 | Terug naar [account]",
                "Terug naar NL91ABNA0417164300! | Terug naar [account]!",
                "Mijn bsn is 111222333 | Mijn bsn is [citizen]",
                "Ik woon op 1234 AB 56 | Ik woon op [address]",
                "Postcode 1234ab | Postcode [address]",
                "Bezorgd op Lange Dorpsstraat 12a in plaats van 14 | [address] in plaats van 14",
                "Geboren 12-03-1985 | Geboren [birthday]",
                "Geboren 3 maart 1985 | Geboren [birthday]",
                "Bestelling 4007123456 kwijt | Bestelling [number] kwijt",
                "Bestelling HH4941814 kwijt | Bestelling [number] kwijt",
                "Kijk op www.voorbeeld.nl/klant/88 | Kijk op [address]",
                "Sanne Kuiper hielp me goed | [name] hielp me goed",
                "Top, Bram! | Top, [name]!",
                "BRAM hielp me, en sanne kuiper ook | [name] hielp me, en [name] ook",
                "Terug naar nl91abna0417164300 | Terug naar [account]",
                "Ik woon op 1234 ab 56 | Ik woon op [address]",
                "Contact: Daan Bos | Contact: [name]",
                "Ik ben geholpen door mevrouw De Vries-Bakker | Ik ben geholpen door mevrouw [name]",
                "Mijn naam is Noor van der Meer en ik wacht | Mijn naam is [name] en ik wacht"
            })
    void whatTellsOfAPersonIsTakenOut(String words, String redacted) {
        assertThat(redaction.of(words)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Na 3 weken nog niets, en 2 keer gebeld",
                "In 2026 is het beter dan in 2025 en ook in 2024 zo",
                "Een 8 van 10, 100% tevreden",
                "Wachttijd 12:30 tot 14:45",
                "De kast van € 1.299,00 is mooi",
                "Jongen wat een service, Jolanda ook",
                "Ik wil 4 stoelen en 1 tafel van 180 x 90",
                "Besteld op 12-11-2026, geleverd op 3 december 2026"
            })
    void ordinaryWordsStay(String words) {
        assertThat(redaction.of(words)).isEqualTo(words);
    }
}
