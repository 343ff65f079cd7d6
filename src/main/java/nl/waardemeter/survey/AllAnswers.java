package nl.waardemeter.survey;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All answers. */
interface AllAnswers extends Repository<SurveyAnswer, SurveyAnswer.Key> {

    List<SurveyAnswer> findAll();
}
