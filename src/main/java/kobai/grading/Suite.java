package kobai.grading;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kobai.course.Course;
import kobai.course.TestClasses;

/** Reads the annotations of the grading suite. */
public final class Suite implements TestClasses {

  @Override
  public boolean grades(String test, String exercise) throws ClassNotFoundException {
    Exercise marked = type(test).getAnnotation(Exercise.class);
    return marked != null && marked.value().equals(exercise);
  }

  @Override
  public Set<String> needs(String test) {
    Set<String> names = new TreeSet<>();
    for (Method check : known(test).getMethods()) {
      Needs needs = check.getAnnotation(Needs.class);
      names.addAll(needs == null ? List.of() : List.of(needs.value()));
    }
    return names;
  }

  /** Returns the points of a check: its share of the exercise's points. */
  static double worth(Course course, String exercise, Class<?> test, Method check) {
    Points points = check.getAnnotation(Points.class);
    if (points == null) {
      return 0;
    }
    int sum =
        Arrays.stream(test.getMethods())
            .filter(method -> method.isAnnotationPresent(Points.class))
            .mapToInt(method -> method.getAnnotation(Points.class).value())
            .sum();
    return course.points().getOrDefault(exercise, 0.0) * points.value() / sum;
  }

  private static Class<?> known(String test) {
    try {
      return type(test);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("it was there when the course was read", e);
    }
  }

  private static Class<?> type(String test) throws ClassNotFoundException {
    return Class.forName(test, false, Suite.class.getClassLoader());
  }
}
