package kobai.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kobai.lab.Named;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the values of options; what is refused is told with the option and what it may be. */
final class OptionValues {
  private OptionValues() {}

  /** Reads a whole number. */
  static int whole(CommandSpec spec, String option, String text, int from, int to) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= from && value <= to) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, like every other value that will not do
    }
    throw refused(spec, option, "a whole number from " + from + " to " + to, text);
  }

  /** Reads a number greater than 0. */
  static double positive(CommandSpec spec, String option, String text, double to) {
    try {
      double value = Double.parseDouble(text.strip());
      if (value > 0 && value <= to) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, like every other value that will not do
    }
    String most = String.format(Locale.ROOT, "%.0f", to);
    throw refused(spec, option, "a number greater than 0 and at most " + most, text);
  }

  /** Reads one of some names. */
  static <T extends Named> T choice(CommandSpec spec, String option, String text, T[] all) {
    return choice(spec, option, text, all, Named::id);
  }

  /** Reads one of some names. */
  static <T> T choice(
      CommandSpec spec, String option, String text, T[] all, Function<T, String> name) {
    List<String> names = Arrays.stream(all).map(name).toList();
    int found = names.indexOf(text.strip().toLowerCase(Locale.ROOT));
    if (found < 0) {
      throw refused(spec, option, either(names), text);
    }
    return all[found];
  }

  /** Returns "x, y or z". */
  static String either(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** Returns what is wrong with a value. */
  static ParameterException refused(CommandSpec spec, String option, String allowed, String text) {
    return new ParameterException(
        spec.commandLine(), option + " must be " + allowed + ", but is " + text + ".");
  }
}
