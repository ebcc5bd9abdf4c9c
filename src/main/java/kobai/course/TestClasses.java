package kobai.course;

import java.util.Set;

/**
 * Answers a course's questions about the test classes that grade its exercises. It is loaded as a
 * service, because the course knows only the names of these classes.
 */
public interface TestClasses {

  /**
   * Returns whether a class grades an exercise.
   *
   * @param test the name of the class
   * @throws ClassNotFoundException if there is no such class
   */
  boolean grades(String test, String exercise) throws ClassNotFoundException;

  /**
   * Returns the exercises that checks of a class build on, by name.
   *
   * @param test the name of a class that grades an exercise
   */
  Set<String> needs(String test);
}
