package kobai.diagnosis.treatment;

import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Which matrix a layer treats wrongly on the way to a gradient. */
enum Place {
  /** The gradient itself, at the end. */
  RESULT(""),
  /** dout, before anything else. */
  UPSTREAM("other-factor"),
  /** x, before backward uses it. */
  INPUT("other-factor"),
  /** The first parameter, before backward uses it. */
  WEIGHTS("other-factor");

  private final String id;

  Place(String id) {
    this.id = id;
  }

  /** Returns the stable name of the mistake; empty if the treatment has its own. */
  String id() {
    return id;
  }

  /** Returns the gradient with this matrix treated; null if there is no such matrix. */
  @Nullable RealMatrix gradient(Pass pass, Target target, Treatment treatment) {
    return switch (this) {
      case RESULT -> treatment.of(pass.gradient(target));
      case UPSTREAM -> pass.withDout(treatment.of(pass.dout())).gradient(target);
      case INPUT -> pass.withX(treatment.of(pass.x())).gradient(target);
      case WEIGHTS -> {
        String name = pass.parameters().keySet().stream().findFirst().orElse(null);
        yield name == null || target.equals(Target.of(name))
            ? null
            : pass.withParameter(name, treatment.of(pass.parameters().get(name))).gradient(target);
      }
    };
  }

  /** Returns the names of the matrix. */
  Names names(Pass pass, Target target) {
    return switch (this) {
      case RESULT -> Names.of(target, pass);
      case UPSTREAM -> Names.upstream(pass);
      case INPUT -> Names.INPUT;
      case WEIGHTS -> Names.of(Target.of("W"), pass).withoutPrefix();
    };
  }
}
