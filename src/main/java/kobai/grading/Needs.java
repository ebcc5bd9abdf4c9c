package kobai.grading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a check that builds on other exercises. While one of them does not pass, the check does not
 * run and is blocked. The course must list them before the exercise of this check.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Needs {

  /** The names of the exercises. */
  String[] value();
}
