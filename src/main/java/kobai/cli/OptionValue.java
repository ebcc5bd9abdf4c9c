package kobai.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import kobai.lab.Recipe;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The text that the user typed for an option. If it is refused, the message names the option and
 * the allowed values.
 *
 * @param spec the command
 * @param option the name of the option: "--rate"
 * @param text the text that the user typed
 */
record OptionValue(CommandSpec spec, String option, String text) {

  /** Returns the text as a whole number. */
  int whole(int from, int to) {
    String allowed = "a whole number from " + from + " to " + to;
    return (int) number(Integer::parseInt, v -> v >= from && v <= to, allowed);
  }

  /** Returns the text as a number greater than 0. */
  double positive(int to) {
    String allowed = "a number greater than 0 and at most " + to;
    return number(Double::parseDouble, v -> v > 0 && v <= to, allowed);
  }

  private double number(
      ToDoubleFunction<String> reading, DoublePredicate accepted, String allowed) {
    try {
      double value = reading.applyAsDouble(text.strip());
      if (accepted.test(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // reported below, like every other invalid value
    }
    throw refused(allowed);
  }

  /** Returns the choice with this name. */
  <E extends Enum<E>> E choice(E[] all) {
    List<String> names = Arrays.stream(all).map(Recipe::id).toList();
    return all[choice(names, text.strip().toLowerCase(Locale.ROOT))];
  }

  /** Returns the index of this name among the names. */
  int choice(List<String> names, String name) {
    int last = names.size() - 1;
    int found = names.indexOf(name);
    if (found < 0) {
      throw refused(String.join(", ", names.subList(0, last)) + " or " + names.get(last));
    }
    return found;
  }

  /** Returns the error for a value that is not allowed. */
  ParameterException refused(String allowed) {
    return new ParameterException(
        spec.commandLine(), option + " must be " + allowed + ", but is " + text + ".");
  }
}
