package nl.waardemeter.organisation;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import nl.waardemeter.kpi.Channel;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's settings, as they are now. */
public interface Organisation extends Repository<Settings, Short> {

    @Query("from Settings")
    Settings settings();

    @Transactional
    Settings save(Settings settings);

    default ZoneId zone() {
        return settings().zone();
    }

    @Query(value = "select channel, seconds from service_level_threshold", nativeQuery = true)
    java.util.List<Object[]> thresholdRows();

    /** The service level's threshold of each channel, in seconds. */
    default Map<Channel, Integer> serviceLevelSeconds() {
        Map<Channel, Integer> seconds = new EnumMap<>(Channel.class);
        for (Object[] row : thresholdRows()) {
            Channel.ofWord((String) row[0]).ifPresent(channel -> seconds.put(channel, ((Number) row[1]).intValue()));
        }
        return seconds;
    }

    @Modifying
    @Transactional
    @Query(value = "update service_level_threshold set seconds = :seconds where channel = :channel", nativeQuery = true)
    void answerWithin(String channel, int seconds);

    @Modifying
    @Transactional
    @Query(value = "update settings set data_version = data_version + 1", nativeQuery = true)
    void dataChanged();

    @Modifying
    @Transactional
    @Query(value = "update settings set definition_version = definition_version + 1", nativeQuery = true)
    void definitionChanged();
}
