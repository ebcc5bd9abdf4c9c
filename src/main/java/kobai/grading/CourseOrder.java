package kobai.grading;

import java.util.Comparator;
import java.util.List;
import kobai.course.Course;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Runs the exercises in the order of course.properties, so that each comes after those it needs.
 */
public final class CourseOrder implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    List<String> order = listed();
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparingInt(
                test ->
                    test.findAnnotation(Exercise.class)
                        .map(exercise -> order.indexOf(exercise.value()))
                        .orElse(-1)));
  }

  /**
   * Returns the exercises in order. If course.properties is wrong, the first exercise reports it.
   */
  private static List<String> listed() {
    try {
      return Course.load().exercises();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
