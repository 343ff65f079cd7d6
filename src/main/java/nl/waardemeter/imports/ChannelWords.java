package nl.waardemeter.imports;

import nl.waardemeter.kpi.Channel;

/** The channels, with what systems and people call them. A word that is not here is asked about, not refused. */
public final class ChannelWords {

    public static final Words ALL = Words.of(Channel.class)
            .withSynonyms("phone", "voice", "call", "telephone", "telefoon", "telefonie", "bellen")
            .withSynonyms("chat", "live chat", "livechat", "web chat", "webchat")
            .withSynonyms("messaging", "whatsapp", "message", "sms", "messenger")
            .withSynonyms("email", "e-mail", "mail", "web form", "formulier", "web")
            .withSynonyms("social", "social media", "facebook", "twitter", "x", "instagram")
            .withSynonyms("video", "video call", "videobellen")
            .withSynonyms("store", "shop", "winkel", "balie", "counter")
            .withSynonyms("task", "taak")
            .withSynonyms("other", "overig", "anders");

    private ChannelWords() {}
}
