package kobai.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import kobai.experiment.KnownLayers;
import kobai.experiment.PassInputs;
import org.apache.commons.math3.linear.RealMatrix;

/** The command that runs a layer on a batch. */
public final class TryLine {
  private static final int LONG = 12;

  private TryLine() {}

  /** Returns the command: {@code ./kobai try Softmax --x "0.5 1 2" --dout "0 1 0"}. */
  public static String of(String layer, PassInputs inputs) {
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
  private static String typed(RealMatrix a) {
    return Arrays.stream(a.getData())
        .map(row -> Arrays.stream(row).mapToObj(TryLine::number).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return plain.length() > LONG ? String.valueOf(value) : plain;
  }
}
