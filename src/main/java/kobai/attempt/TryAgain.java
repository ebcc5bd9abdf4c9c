package kobai.attempt;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import kobai.experiment.KnownLayers;
import kobai.experiment.PassInputs;
import org.apache.commons.math3.linear.RealMatrix;

/** The command that repeats an attempt, so that a number in it can be changed. */
final class TryAgain {
  private TryAgain() {}

  static String command(String layer, PassInputs inputs) {
    StringBuilder command = new StringBuilder("./kobai try ").append(layer);
    add(command, "--x ", inputs.x());
    inputs.parameters().forEach((name, value) -> add(command, option(name), value));
    add(command, "--dout ", inputs.dout());
    return command.toString();
  }

  private static String option(String parameter) {
    boolean hasItsOwn =
        KnownLayers.ALL.stream()
            .flatMap(spec -> spec.parameters().stream())
            .anyMatch(spec -> spec.name().equals(parameter));
    return hasItsOwn ? "--" + parameter + " " : "--parameter " + parameter + "=";
  }

  private static void add(StringBuilder command, String option, RealMatrix value) {
    command.append(' ').append(option).append('"').append(typed(value)).append('"');
  }

  /** Returns a matrix as it is typed, with all its digits. */
  static String typed(RealMatrix a) {
    return Arrays.stream(a.getData())
        .map(row -> Arrays.stream(row).mapToObj(TryAgain::number).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  private static String number(double value) {
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return plain.length() > 12 ? String.valueOf(value) : plain;
  }
}
