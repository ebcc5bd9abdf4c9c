package kobai.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.lab.Configuration;
import kobai.lab.Convergence;
import kobai.lab.Hidden;
import kobai.lab.Minima;
import kobai.lab.Numerical;
import kobai.lab.Rates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kobai lab all}. */
@Command(
    name = "all",
    description = "All of these experiments, as they are without options.",
    exitCodeList = {LabCommand.DONE, LabCommand.FAILED, LabCommand.USAGE, LabCommand.STOPPED})
final class LabAll implements Callable<Integer> {

  @Mixin private LabOptions options = new LabOptions();

  @Override
  public Integer call() throws IOException {
    Configuration f = Configuration.of("f");
    return options.run(
        List.of(
            new Hidden(Hidden.PLANE),
            new Minima(Configuration.of("b"), Minima.SEEDS),
            Numerical.standard(),
            new Rates(f, Rates.RATES, Rates.SEEDS),
            new Convergence(Configuration.ALL, Convergence.SEEDS)));
  }
}
