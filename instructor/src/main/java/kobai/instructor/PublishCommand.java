package kobai.instructor;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kobai.cli.Language;
import kobai.starter.InstructorRepository;
import kobai.starter.Published;
import kobai.starter.Starter;
import kobai.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code kobai publish}: publishes the students' project, and the same project solved, as two
 * branches.
 */
@Command(
    name = "publish",
    description = {
      "Make or renew two branches of this repository: what students get, and the same solved.",
      "",
      "Neither your files nor your own branch change, and the student's branch has no solution in"
          + " its history. Where nothing changed for students, nothing is written. As with kobai"
          + " starter, exercises and solutions are graded first.",
      ""
    },
    exitCodeList = {
      "0:the branches are as they should be",
      "1:exercises or solutions are not as they must be; nothing was written",
      "2:wrong usage, or something is not committed"
    })
final class PublishCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--student",
      paramLabel = "BRANCH",
      defaultValue = "student",
      description = "The branch for students (default: ${DEFAULT-VALUE}).")
  private String student = "";

  @Option(
      names = "--solution",
      paramLabel = "BRANCH",
      defaultValue = "solution",
      description = "The branch with the exercises solved (default: ${DEFAULT-VALUE}).")
  private String solution = "";

  @Mixin private Language language = new Language();

  @Override
  public Integer call() throws IOException {
    language.use();
    Texts texts = Texts.ofThisJvm();
    PrintWriter out = spec.commandLine().getOut();
    InstructorRepository source = StarterProof.source();
    Starter starter = new Starter(source);
    if (!StarterProof.passes(source, out)) {
      out.println(texts.text("starter.failed"));
      return 1;
    }
    List<Published> branches = starter.publish(student, solution);
    for (Published branch : branches) {
      String change = texts.text("publish." + branch.change());
      out.printf("%-12s %s  %s%n", branch.branch(), branch.commit().substring(0, 10), change);
    }
    out.println(texts.text("publish.next", student, solution));
    return 0;
  }
}
