package kobai.grading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a check that builds on one check of other exercises. While one of them does not pass that
 * check, this one does not run and is blocked. Their other checks do not matter. The course must
 * list those exercises before the exercise of this check.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Needs {

  /** The names of the exercises. */
  String[] value();

  /** The check that each of them must pass: the name of its method. */
  String check();
}
