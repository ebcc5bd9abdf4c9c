package kobai.diagnosis;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kobai.experiment.KnownLayers;
import kobai.nn.Layer;
import kobai.samples.Sample;
import org.apache.commons.math3.linear.RealMatrix;

/** Samples as patients. */
final class Patients {
  private Patients() {}

  /** Returns the names that the diagnosis gives a sample, sorted: "dW:transposed". */
  static Set<String> names(Sample sample, long seed) {
    return names(Examination.of(of(sample), seed));
  }

  static Set<String> names(List<Diagnosis> diagnoses) {
    return new TreeSet<>(diagnoses.stream().map(Diagnosis::name).toList());
  }

  static Patient of(Sample sample) {
    Sample[] current = {sample};
    boolean remembers = hasStaticState(sample.type());
    return of(
        sample.exercise(),
        values -> current[0].make(values),
        () -> current[0] = remembers ? sample.fresh() : sample);
  }

  /** Returns a layer of an exercise as a patient. */
  static Patient of(String exercise, Function<RealMatrix[], Layer> maker, Runnable renew) {
    return new Patient(
        KnownLayers.named(exercise),
        (name, values) ->
            maker.apply(Stream.of(values).map(RealMatrix::copy).toArray(RealMatrix[]::new)),
        renew);
  }

  /** Loading classes again takes time, and is only needed if something is static. */
  static boolean hasStaticState(Class<? extends Layer> type) {
    for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
      if (Arrays.stream(each.getDeclaredFields()).anyMatch(Patients::isStaticState)
          || each.getDeclaredClasses().length > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStaticState(Field field) {
    boolean constant = Modifier.isFinal(field.getModifiers()) && field.getType().isPrimitive();
    return Modifier.isStatic(field.getModifiers()) && !constant;
  }
}
