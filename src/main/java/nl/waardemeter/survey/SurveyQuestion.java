package nl.waardemeter.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A question on its scale. On another scale, or read in the other direction, it is another question. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class SurveyQuestion {

    @Id
    int id;

    String name;
    String kind;

    @Nullable
    Integer scaleMin;

    @Nullable
    Integer scaleMax;

    @Nullable
    String direction;

    @Nullable
    Integer positiveFrom;

    @Nullable
    Integer promoterFrom;

    @Nullable
    Integer detractorTo;

    protected SurveyQuestion() {}
}
