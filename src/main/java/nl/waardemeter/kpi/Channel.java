package nl.waardemeter.kpi;

import java.util.Locale;
import java.util.Optional;

/** The way a customer reached us. The word in files, in the database and in the API is the name in lower case. */
public enum Channel {
    PHONE,
    CHAT,
    MESSAGING,
    EMAIL,
    SOCIAL,
    VIDEO,
    STORE,
    TASK,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> ofWord(String word) {
        for (Channel channel : values()) {
            if (channel.word().equalsIgnoreCase(word.trim())) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
