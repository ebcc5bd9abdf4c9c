package kobai.grading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a check that compares a gradient in one ordinary pass of a new layer. Other checks of the
 * exercise that fail because of the same gradient wait for it: it is one mistake, reported once.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface OrdinaryPass {}
