package kobai.samples;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a layer that is wrong, as a student might write it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Mistake {

  /** Returns its number in the catalogue of known mistakes, mistakes.txt; 0 if it is not there. */
  int number() default 0;

  /**
   * Returns the names that the diagnosis must give it: where and what, for example "dW:transposed".
   * None for a mistake that no name fits.
   */
  String[] names();
}
