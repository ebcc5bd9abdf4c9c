package kobai.handin.hostile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hand-in, and the outcome that it must have.
 *
 * <p>An outcome is written in one line. It is {@code full} if the exercise earns all its points.
 * Otherwise it lists ids of findings, such as {@code "threw wrong-gradient"}: the first check that
 * fails has the first of them, and every other check that fails has any of them. The id {@code
 * not-allowed} is followed by the name that was used: {@code "not-allowed System.exit"}. After a
 * colon come the points that are still earned, if a part of what the exercise asks for is right:
 * {@code "modified: 12"}.
 *
 * <p>If a source has the comment {@code // here}, the finding must name that line.
 *
 * @param name one line for the reader of a complaint
 * @param files texts by the names of files; all other files are as in the solutions
 * @param outcomes for each exercise that is not as in the solutions
 * @param slow whether grading waits for a time limit
 */
record Case(
    String name,
    Map<String, String> files,
    Map<Defence, Map<String, String>> outcomes,
    boolean slow) {

  /** Placeholders in sources: the folder in which this program runs, and the user's home folder. */
  static final String HERE = "@HERE@";

  static final String HOME = "@HOME@";

  /** A part of the names of all files, and of the command lines of all processes, of hand-ins. */
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

  /** Returns the expected outcomes, by exercise. */
  Map<String, String> outcomes(Defence defence) {
    return outcomes.getOrDefault(defence, Map.of());
  }

  @Override
  public String toString() {
    return name;
  }

  /** Describes what the student hands in, and then the outcome. */
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

    /** Sets the result of forward, as an expression of y, the right one. */
    Builder y(String expression) {
      return set("y", expression);
    }

    /**
     * Sets the result of backward, as an expression of dout; without it, it is dout, which is
     * wrong.
     */
    Builder dx(String expression) {
      return set("dx", expression);
    }

    /** Sets the result of parameters, as an expression. */
    Builder parameters(String expression) {
      return set("parameters", expression);
    }

    /** Makes backward right. */
    Builder right() {
      return dx(text.right());
    }

    private Builder set(String place, String code) {
      generated = true;
      text.put(place, code);
      return this;
    }

    /** Adds a file, in place of the one in the solutions or next to them. */
    Builder file(String file, String source) {
      files.put(file, source);
      return this;
    }

    /** Sets the exercise's own file. */
    Builder source(String source) {
      return file(exercise + ".java", source);
    }

    /** Expects that the allow-list refuses the hand-in for naming this. */
    Builder refused(String what) {
      outcomes.put(Defence.BOTH, NOT_ALLOWED + " " + what);
      outcomes.put(Defence.ALLOW_LIST, NOT_ALLOWED + " " + what);
      return this;
    }

    /** Expects this outcome if there is only the sandbox. */
    Builder sandboxed(String outcome) {
      outcomes.put(Defence.SANDBOX, outcome);
      return this;
    }

    /** Expects this outcome with any defence. */
    Builder always(String outcome) {
      outcomes.put(Defence.BOTH, outcome);
      outcomes.put(Defence.ALLOW_LIST, outcome);
      return sandboxed(outcome);
    }

    /** Expects an outcome of another exercise, with any defence. */
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
