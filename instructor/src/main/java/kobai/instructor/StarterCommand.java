package kobai.instructor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.cli.Language;
import kobai.course.Course;
import kobai.starter.InstructorRepository;
import kobai.starter.Starter;
import kobai.text.Numbers;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kobai starter}: makes the repository for students. */
@Command(
    name = "starter",
    description = {
      "Make the repository that students get: exercises, harness, lessons; no solutions.",
      "",
      "Exercises are derived from solutions/layers: what stands there between LEFT OUT and END is"
          + " left out. Before anything is written, both are graded: the exercises must give 0"
          + " points and be not started, the solutions must give all points.",
      ""
    },
    exitCodeList = {
      "0:all is right, and was written",
      "1:exercises or solutions are not as they must be; nothing was written",
      "2:wrong usage, or it could not be written"
    })
final class StarterCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A new folder for the repository, with one commit and no history.")
  private @Nullable Path folder;

  @Option(names = "--check", description = "Only grade exercises and solutions.")
  private boolean checking;

  @Option(
      names = "--derive",
      description = "First write exercises/layers anew, from solutions/layers.")
  private boolean deriving;

  @Mixin private Language language = new Language();

  @Override
  public Integer call() throws IOException {
    language.use();
    if (folder == null && !checking && !deriving) {
      throw new ParameterException(
          spec.commandLine(), "Where to? kobai starter DIR, or --check, or --derive.");
    }
    Texts texts = Texts.ofThisJvm();
    PrintWriter out = spec.commandLine().getOut();
    InstructorRepository source = StarterProof.source();
    if (deriving) {
      List<String> changed = source.derive();
      out.println(texts.text("starter.derived", changed.size(), String.join(", ", changed)));
    }
    Path target = checking ? null : folder;
    if (target == null) {
      return StarterProof.passes(source, out) ? 0 : 1;
    }
    Starter starter = new Starter(source);
    starter.requirePlace(target);
    if (!StarterProof.passes(source, out)) {
      out.println(texts.text("starter.failed"));
      return 1;
    }
    out.println(texts.text("starter.written", target.toString(), starter.write(target)));
    double points = Course.load().points().values().stream().mapToDouble(p -> p).sum();
    out.println(texts.text("starter.written.next", Numbers.points(points)));
    return 0;
  }
}
