package kobai.diagnosis.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kobai.check.GuardedLayer;
import kobai.worker.RemoteThrown;

/**
 * Holds the exams of an examination, in all of its rounds. An exam that fails by a fault of its own
 * costs only itself, and the fault is kept. What the student's code causes is passed on, for
 * example an exception of a matrix class that throws when it is read.
 */
public final class Exams {
  private static final String OURS = "kobai.";
  private static final String[] LIBRARIES = {"java.", "jdk.", "sun.", "org.apache.commons.math3."};

  private final Set<String> asked = new HashSet<>();
  private final List<RuntimeException> faults = new ArrayList<>();

  /** Holds all exams of a section; whatever ends it early ends only this section. */
  void holdSection(String layer, Runnable section) {
    GuardedLayer.findings(
        layer,
        () -> {
          hold(section);
          return List.of();
        });
  }

  /** Holds an exam. */
  public void hold(Runnable exam) {
    finds(
        () -> {
          exam.run();
          return true;
        });
  }

  /** Holds an exam and returns whether it finds something; one that fails finds nothing. */
  public boolean finds(BooleanSupplier exam) {
    try {
      return exam.getAsBoolean();
    } catch (RuntimeException e) {
      if (!isFaultOfOurs(e)) {
        throw e;
      }
      faults.add(e);
      return false;
    }
  }

  /** Returns true when it is called with a question for the first time. */
  boolean asksOnce(String question) {
    return asked.add(question);
  }

  /** Returns the exceptions by which exams failed through no fault of the student's. */
  public List<RuntimeException> faults() {
    return faults;
  }

  /** Calls no method of a class of a student's own: it may hang. */
  private static boolean isFaultOfOurs(RuntimeException e) {
    return !(e instanceof RemoteThrown)
        && isKnown(e.getClass().getName())
        && comesFromHere(e.getStackTrace());
  }

  /** Returns whether there is no code of others between an exam and what it ran into. */
  private static boolean comesFromHere(StackTraceElement[] innermostFirst) {
    for (StackTraceElement frame : innermostFirst) {
      if (frame.getClassName().equals(Exams.class.getName())) {
        return true;
      }
      if (!isKnown(frame.getClassName())) {
        return false;
      }
    }
    return false;
  }

  private static boolean isKnown(String type) {
    for (String library : LIBRARIES) {
      if (type.startsWith(library)) {
        return true;
      }
    }
    return type.startsWith(OURS) && isOurs(type);
  }

  /** Returns whether a class was loaded as part of Kobai, not as part of a hand-in. */
  private static boolean isOurs(String type) {
    try {
      Class.forName(type, false, Exams.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
