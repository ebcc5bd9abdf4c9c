package layers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.commons.math3.linear.RealMatrix;

@Annotated.Formula(of = "y", types = {String.class, double[].class})
public class Annotated {
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface Formula {
    String of() default "x";

    Class<?>[] types() default {RealMatrix.class, int.class};

  }

  @Deprecated
  @SuppressWarnings("unchecked")

  @FunctionalInterface
  interface One {
    double at(double x);
  }
}
