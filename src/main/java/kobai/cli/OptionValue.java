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
 * What was typed for an option; what is refused is told with the option and what it may be.
 *
 * @param spec the command
 * @param option its name: "--rate"
 * @param text what was typed
 */
record OptionValue(CommandSpec spec, String option, String text) {

  /** Returns the whole number that was typed. */
  int whole(int from, int to) {
    String allowed = "a whole number from " + from + " to " + to;
    return (int) number(Integer::parseInt, v -> v >= from && v <= to, allowed);
  }

  /** Returns the number greater than 0 that was typed. */
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
      // told below, like every other value that will not do
    }
    throw refused(allowed);
  }

  /** Returns the choice whose name was typed. */
  <E extends Enum<E>> E choice(E[] all) {
    List<String> names = Arrays.stream(all).map(Recipe::id).toList();
    return all[choice(names, text.strip().toLowerCase(Locale.ROOT))];
  }

  /** Returns where among some names this one stands. */
  int choice(List<String> names, String name) {
    int last = names.size() - 1;
    int found = names.indexOf(name);
    if (found < 0) {
      throw refused(String.join(", ", names.subList(0, last)) + " or " + names.get(last));
    }
    return found;
  }

  /** Returns what is wrong with the value. */
  ParameterException refused(String allowed) {
    return new ParameterException(
        spec.commandLine(), option + " must be " + allowed + ", but is " + text + ".");
  }
}
