package nl.waardemeter.survey;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All questions. */
interface AllQuestions extends Repository<SurveyQuestion, Integer> {

    List<SurveyQuestion> findAll();
}
