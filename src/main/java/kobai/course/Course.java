package kobai.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which exercises count, in which order, and for how much: the contents of course.properties.
 *
 * @param points what each exercise is worth, in the course's order
 * @param tests the name of the test class of each exercise
 * @param needed the exercises that checks of each exercise build on
 */
public record Course(
    Map<String, Double> points, Map<String, String> tests, Map<String, Set<String>> needed) {
  private static final String FILE = "course.properties";
  private static final int MOST = 1_000_000; // larger numbers would lose digits when shown

  /** Creates an unmodifiable copy that keeps the order. */
  public Course {
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    tests = Map.copyOf(tests);
    needed = Map.copyOf(needed);
  }

  /**
   * Reads course.properties from the class path.
   *
   * @throws IllegalArgumentException if an entry breaks the rules in the file's own comments; the
   *     message names the entry
   */
  public static Course load() {
    Properties properties = new Properties();
    try (InputStream in = Course.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalArgumentException(FILE + " is not on the class path");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return of(properties, suite());
  }

  private static TestClasses suite() {
    return ServiceLoader.load(TestClasses.class, Course.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is nothing to read the suite with"));
  }

  /** Reads the entries {@code exercises}, {@code points.NAME} and {@code test.NAME}. */
  static Course of(Properties properties, TestClasses suite) {
    Map<String, Double> points = new LinkedHashMap<>();
    Map<String, String> tests = new LinkedHashMap<>();
    Map<String, Set<String>> needed = new LinkedHashMap<>();
    for (String entry : properties.getProperty("exercises", "").split(",")) {
      String name = entry.strip();
      if (!name.isEmpty()) {
        String test = test(properties, name, suite);
        needed.put(name, Set.copyOf(suite.needs(test)));
        requireNeeded(name, needed.get(name), points.keySet());
        if (points.put(name, points(properties, "points." + name)) != null) {
          throw new IllegalArgumentException(FILE + ": exercises names " + name + " twice");
        }
        tests.put(name, test);
      }
    }
    if (points.isEmpty()) {
      throw new IllegalArgumentException(FILE + ": exercises names no exercise");
    }
    return new Course(points, tests, needed);
  }

  /**
   * Refuses a graded exercise that builds on an ungraded one: students would have no reason to
   * finish the ungraded one, and would stay blocked.
   */
  private static void requireNeeded(String exercise, Set<String> needed, Set<String> before) {
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(before);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: exercises names %s, which needs %s before it; name that too, or leave out %s"
              .formatted(FILE, exercise, String.join(", ", missing), exercise));
    }
  }

  private static String test(Properties properties, String exercise, TestClasses suite) {
    String key = "test." + exercise;
    String test = properties.getProperty(key, "kobai." + exercise + "Test").strip();
    try {
      if (suite.grades(test, exercise)) {
        return test;
      }
    } catch (ClassNotFoundException | LinkageError e) { // the latter if only capitals differ
      throw new IllegalArgumentException(
          "%s: there is no test class %s for the exercise %s%s; write the exercise as its test"
                  .formatted(FILE, test, exercise, meant(properties, exercise))
              + " class is called, without Test, or name that class as "
              + key);
    }
    throw new IllegalArgumentException(
        "%s: %s must name the class marked @Exercise(\"%s\"), but is %s"
            .formatted(FILE, key, exercise, test));
  }

  /**
   * Returns a hint if the name differs only in capitals from one that has an entry {@code
   * points.NAME}.
   */
  private static String meant(Properties properties, String exercise) {
    return properties.stringPropertyNames().stream()
        .filter(key -> key.equalsIgnoreCase("points." + exercise))
        .map(key -> key.substring("points.".length()))
        .filter(name -> !name.equals(exercise))
        .findFirst()
        .map(name -> " (did you mean " + name + "?)")
        .orElse("");
  }

  private static double points(Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: %s is missing, though exercises names it".formatted(FILE, key));
    }
    try {
      double points = Double.parseDouble(value);
      if (points > 0 && points <= MOST) {
        return points;
      }
    } catch (NumberFormatException e) {
      // reported below, like every other invalid value
    }
    throw new IllegalArgumentException(
        "%s: %s must be a number greater than 0, up to %d, but is %s"
            .formatted(FILE, key, MOST, value));
  }

  /** Returns the names of the exercises, in the course's order. */
  public List<String> exercises() {
    return List.copyOf(points.keySet());
  }

  /** Returns whether the exercise is part of the course. */
  public boolean has(String exercise) {
    return points.containsKey(exercise);
  }

  /** Returns the exercises that checks of an exercise build on. */
  public Set<String> needs(String exercise) {
    return needed.getOrDefault(exercise, Set.of());
  }
}
