package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.Examined;
import kobai.experiment.KnownLayers;
import kobai.experiment.PassInputs;
import kobai.nn.Layer;
import kobai.samples.Sample;
import org.apache.commons.math3.linear.RealMatrix;

/** Samples as patients. */
public final class Patients {
  private Patients() {}

  /** Returns the names that the diagnosis gives a sample, sorted: "dW:transposed". */
  public static Set<String> names(Sample sample, long seed) {
    return names(said(of(sample), seed));
  }

  /**
   * Returns what is said of a layer; fails if an exam failed by a fault of its own, or if fewer
   * than three fresh passes have shown what is said.
   */
  public static List<Diagnosis> said(Patient patient, long seed) {
    return said(patient, Examination.of(patient, seed, null));
  }

  /** Returns what is said of a layer that fails in a batch, after the same checks. */
  public static List<Diagnosis> said(Patient patient, long seed, PassInputs failing) {
    return said(patient, Examination.of(patient, seed, failing));
  }

  private static List<Diagnosis> said(Patient patient, Examined examined) {
    for (RuntimeException fault : examined.faults()) {
      throw new AssertionError("an exam of " + patient.name() + " failed", fault);
    }
    for (Diagnosis said : examined.diagnoses()) {
      assertTrue(passes(said) >= 3, said + "");
    }
    return examined.diagnoses();
  }

  /** Returns how many fresh passes have shown a mistake. */
  public static int passes(Diagnosis diagnosis) {
    List<String> passes =
        diagnosis.details().stream()
            .filter(detail -> detail.label().equals("passes"))
            .map(Detail::value)
            .toList();
    assertEquals(1, passes.size(), diagnosis + "");
    return Integer.parseInt(passes.get(0));
  }

  public static Set<String> names(List<Diagnosis> diagnoses) {
    return new TreeSet<>(diagnoses.stream().map(Diagnosis::name).toList());
  }

  public static Patient of(Sample sample) {
    Sample[] current = {sample};
    boolean remembers = hasStaticState(sample.type());
    return of(
        sample.exercise(),
        values -> current[0].make(values),
        () -> current[0] = remembers ? sample.fresh() : sample);
  }

  /** Returns a layer of an exercise as a patient. */
  public static Patient of(String exercise, Function<RealMatrix[], Layer> maker, Runnable renew) {
    return new Patient(
        KnownLayers.named(exercise),
        (name, values) ->
            maker.apply(Stream.of(values).map(RealMatrix::copy).toArray(RealMatrix[]::new)),
        renew);
  }

  /** Loading classes again takes time, and is only needed if something is static. */
  public static boolean hasStaticState(Class<? extends Layer> type) {
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
