package kobai.handin.hostile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hand-in, and what it must come to.
 *
 * <p>An outcome is written in one line: {@code full} where the exercise earns all its points; else
 * the ids of findings, of which the first check that fails has the first, and every other check
 * that fails any: {@code "threw wrong-gradient"}. After {@code not-allowed} follows what was named:
 * {@code "not-allowed System.exit"}. After a colon follow the points that are earned all the same,
 * where some of what the exercise asks for is right: {@code "modified: 12"}.
 *
 * <p>Where a source has the comment {@code // here}, the finding must name that line.
 *
 * @param name one line for whoever reads of it
 * @param files texts by the names of files; what is not there is as in the solutions
 * @param outcomes for each exercise that is not as in the solutions
 * @param slow whether grading waits for a time limit
 */
record Case(
    String name,
    Map<String, String> files,
    Map<Defence, Map<String, String>> outcomes,
    boolean slow) {

  /** Stands in sources for the folder in which this program runs, and for the user's own. */
  static final String HERE = "@HERE@";

  static final String HOME = "@HOME@";

  /** In the names of all files and the command lines of all processes that hand-ins begin. */
  static final String MARK = "kobai-hostile-left";

  static final String FULL = "full";
  static final String NOT_ALLOWED = "not-allowed";

  /** Begins a case about an exercise. */
  static Builder of(String exercise, String name) {
    return new Builder(exercise, name);
  }

  /** Begins a case about Sigmoid. */
  static Builder of(String name) {
    return of("Sigmoid", name);
  }

  /** The expected outcomes, by exercise. */
  Map<String, String> outcomes(Defence defence) {
    return outcomes.getOrDefault(defence, Map.of());
  }

  @Override
  public String toString() {
    return name;
  }

  /** What the student hands in, then what comes of it. */
  static final class Builder {
    private final String exercise;
    private final String name;
    private final HostileLayer text;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final EnumMap<Defence, String> outcomes = new EnumMap<>(Defence.class);
    private boolean generated;
    private boolean slow;

    private Builder(String exercise, String name) {
      this.exercise = exercise;
      this.name = name;
      this.text = new HostileLayer(exercise);
    }

    /** Statements at the beginning of forward, about the matrix {@code m}. */
    Builder forward(String statements) {
      return set("forward", statements);
    }

    /** Statements at the beginning of backward, about the matrix {@code m}. */
    Builder backward(String statements) {
      return set("backward", statements);
    }

    Builder constructor(String statements) {
      return set("constructor", statements);
    }

    Builder staticInitialiser(String statements) {
      return set("static", statements);
    }

    /** Members of the class. */
    Builder members(String members) {
      return set("members", members);
    }

    /** What forward gives, as an expression of y, the right one. */
    Builder y(String expression) {
      return set("y", expression);
    }

    /** What backward gives, as an expression of dout: else it is dout, which is wrong. */
    Builder dx(String expression) {
      return set("dx", expression);
    }

    /** What parameters gives, as an expression. */
    Builder parameters(String expression) {
      return set("parameters", expression);
    }

    /** backward is right. */
    Builder right() {
      return dx(text.right());
    }

    private Builder set(String place, String code) {
      generated = true;
      text.put(place, code);
      return this;
    }

    /** A file, in the place of the solution's or beside them. */
    Builder file(String file, String source) {
      files.put(file, source);
      return this;
    }

    /** The exercise's own file. */
    Builder source(String source) {
      return file(exercise + ".java", source);
    }

    /** The allow-list refuses it for naming this. */
    Builder refused(String what) {
      outcomes.put(Defence.BOTH, NOT_ALLOWED + " " + what);
      outcomes.put(Defence.ALLOW_LIST, NOT_ALLOWED + " " + what);
      return this;
    }

    /** Where only the sandbox is there, this comes of it. */
    Builder sandboxed(String outcome) {
      outcomes.put(Defence.SANDBOX, outcome);
      return this;
    }

    /** This comes of it with any defence. */
    Builder always(String outcome) {
      outcomes.put(Defence.BOTH, outcome);
      outcomes.put(Defence.ALLOW_LIST, outcome);
      return sandboxed(outcome);
    }

    /** Another exercise that is touched, with any defence. */
    Builder also(String other, String outcome) {
      others.put(other, outcome);
      return this;
    }

    Builder slow() {
      slow = true;
      return this;
    }

    Case build() {
      if (generated) {
        source(text.toString());
      }
      Map<Defence, Map<String, String>> all = new EnumMap<>(Defence.class);
      outcomes.forEach(
          (defence, outcome) -> {
            Map<String, String> byExercise = new LinkedHashMap<>(others);
            byExercise.put(exercise, outcome);
            all.put(defence, byExercise);
          });
      return new Case(name, Map.copyOf(files), all, slow);
    }
  }
}
