package kobai.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.check.TriedPass;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.DoesNotCompile;
import kobai.finding.Finding;
import kobai.finding.ForwardDiffers;
import kobai.finding.Unusable;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.nn.ShapeMismatch;
import kobai.numeric.GradientEstimate;
import kobai.report.Paragraphs;
import kobai.report.PrintedLines;
import kobai.report.Style;
import kobai.report.Terminal;
import kobai.report.TryLine;
import kobai.text.Explanation;
import kobai.text.Texts;
import org.apache.commons.math3.linear.RealMatrix;

/** An attempt as lines for a terminal: what went in, and what came out beside what should. */
public final class AttemptScreen {
  private final String layer;
  private final TriedPass attempt;
  private final Terminal terminal;
  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  private AttemptScreen(String layer, TriedPass attempt, Terminal terminal) {
    this.layer = layer;
    this.attempt = attempt;
    this.terminal = terminal;
    this.texts = terminal.texts();
  }

  /**
   * Lays an attempt out.
   *
   * @param layer the name of the layer
   * @param printed what its code printed
   * @param lost how many bytes of that were not kept
   */
  public static List<String> of(
      String layer, TriedPass attempt, String printed, long lost, Terminal terminal) {
    AttemptScreen screen = new AttemptScreen(layer, attempt, terminal);
    screen.printed(printed, lost);
    if (attempt.findings().stream().noneMatch(AttemptScreen::isWithoutLayer)) {
      screen.given();
      screen.output();
      attempt.inputs().targets().forEach(screen::gradient);
    }
    screen.findings();
    screen.end();
    return screen.lines.stream().map(terminal::shown).toList();
  }

  /** Returns whether nothing could be run, so that there is nothing to compare. */
  private static boolean isWithoutLayer(Finding finding) {
    return finding instanceof DoesNotCompile || finding instanceof Unusable;
  }

  private void printed(String printed, long lost) {
    if (printed.isEmpty()) {
      return;
    }
    line("");
    heading(texts.text("screen.printed"));
    PrintedLines.of(printed).forEach(text -> line("    | " + text));
    if (lost > 0) {
      paragraph(texts.text("try.printed.lost", LongOutput.LIMIT >> 20, lost), Style.YELLOW);
    }
  }

  private void given() {
    PassInputs inputs = attempt.inputs();
    List<Block> blocks = new ArrayList<>(List.of(block("x", inputs.x())));
    inputs.parameters().forEach((name, value) -> blocks.add(block(name, value)));
    blocks.add(block("dout", inputs.dout()));
    line("");
    heading(texts.text("try.given", layer));
    lines.addAll(Block.sideBySide("    ", blocks));
  }

  private void output() {
    attempt
        .y()
        .ifPresent(
            y -> {
              boolean differs =
                  attempt.findings().stream().anyMatch(f -> f instanceof ForwardDiffers);
              List<Block> blocks = new ArrayList<>(List.of(block("y", y)));
              if (differs) {
                attempt
                    .expectedY()
                    .ifPresent(e -> blocks.add(block(texts.text("try.expected"), e)));
              }
              line("");
              heading(texts.text("try.forward"));
              lines.addAll(Block.sideBySide("    ", blocks));
            });
  }

  private void gradient(Target target) {
    Optional<GradientEstimate> numerical = attempt.numerical(target);
    Optional<RealMatrix> yours = attempt.gradient(target);
    if (numerical.isEmpty() && yours.isEmpty()) {
      return;
    }
    Optional<Comparison> compared = attempt.comparison(target);
    List<Block> blocks = new ArrayList<>();
    String mine = texts.text("fact.yours");
    compared.ifPresentOrElse(
        c -> blocks.add(new Block(mine, Cells.yours(c))),
        () -> yours.ifPresent(a -> blocks.add(block(mine, a))));
    RealMatrix model = attempt.inputs().point(target);
    numerical.ifPresent(
        n ->
            blocks.add(
                new Block(
                    texts.text("fact.numerical"),
                    Cells.estimates(model.getRowDimension(), model.getColumnDimension(), n::at))));
    line("");
    line("  " + verdict(target, compared, yours.isPresent()));
    lines.addAll(Block.sideBySide("    ", blocks));
  }

  private String verdict(Target target, Optional<Comparison> compared, boolean given) {
    String name = target.displayed();
    if (compared.isEmpty()) {
      String key = given ? "try.shape" : "try.nothing";
      return Style.RED.on(terminal, texts.text(key, name));
    }
    Comparison all = compared.get();
    int wrong = all.count(Verdict.WRONG);
    return switch (all.verdict()) {
      case RIGHT -> Style.GREEN.on(terminal, texts.text("try.right", name));
      case WRONG ->
          Style.RED.on(
              terminal,
              texts.text("try.wrong", name, String.valueOf(wrong), String.valueOf(all.size())));
      case CANNOT_TELL -> Style.YELLOW.on(terminal, texts.text("try.cannot-tell", name));
    };
  }

  /** Adds what the tables above do not show. */
  private void findings() {
    for (Finding finding : attempt.findings()) {
      if (finding instanceof WrongGradient) {
        continue;
      }
      Explanation explanation = finding.explain(texts);
      line("");
      paragraph(explanation.headline(), Style.RED);
      if (finding.at() != null) {
        line("    " + Style.BOLD.on(terminal, finding.at().toString()));
      }
      lines.addAll(Paragraphs.facts("    ", explanation.facts()));
      lines.addAll(Paragraphs.next("    ", explanation.next()));
    }
  }

  private void end() {
    line("");
    if (attempt.findings().isEmpty()) {
      paragraph(texts.text("try.all-right", layer), Style.GREEN);
    }
    if (isAtCorner()) {
      paragraph(texts.text("try.corner"), Style.PLAIN);
    }
    if (attempt.findings().stream().anyMatch(Finding::aboutMatrices)) {
      paragraph(texts.text("screen.matrices", texts.text("lesson.matrices")), Style.PLAIN);
    }
    paragraph(texts.text("try.again"), Style.PLAIN);
    line("    " + Style.FAINT.on(terminal, TryLine.of(layer, attempt.inputs())));
    line("");
  }

  private boolean isAtCorner() {
    return attempt.inputs().targets().stream()
        .flatMap(target -> attempt.comparison(target).stream())
        .anyMatch(Corners::isIn);
  }

  private static Block block(String name, RealMatrix a) {
    return new Block(name + "  " + ShapeMismatch.shape(a), Cells.of(a));
  }

  private void heading(String text) {
    line("  " + Style.BOLD.on(terminal, text));
  }

  private void paragraph(String text, Style style) {
    lines.addAll(Paragraphs.of("  ", text, style, terminal));
  }

  private void line(String text) {
    lines.add(text);
  }
}
