package nl.waardemeter.kpi;

/**
 * The scale of a survey question: a norm for scores holds for one scale only, read in one direction.
 *
 * @param min the lowest score that can be given, in points
 * @param max the highest, in points
 * @param direction which end is the better one
 */
public record QuestionScale(double min, double max, Direction direction) {}
