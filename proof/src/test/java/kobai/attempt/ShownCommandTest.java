package kobai.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.check.TriedPass;
import kobai.course.Course;
import kobai.diagnosis.record.Measurement;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.experiment.PassInputs;
import kobai.finding.Comparison;
import kobai.finding.Verdict;
import kobai.grading.Grader;
import kobai.report.TryLine;
import kobai.samples.Sample;
import kobai.samples.SampleSubmission;
import kobai.samples.Samples;
import kobai.tier.Tags;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command that a screen shows for a small batch, typed as it stands there. */
class ShownCommandTest {
  private static final Pattern TYPED = Pattern.compile("--(\\w+) \"([^\"]*)\"");
  private static final int EACH = 24; // every so many of the samples
  private static final int LONG = 600;

  @Test
  @DisplayName("A command that is shown runs into the wrong gradient that it is shown for")
  void shown_someMistakes_disagree() throws AttemptRefused {
    List<Sample> all = Samples.all(Samples::met);
    List<Sample> some = new ArrayList<>();
    for (int k = 0; k < all.size(); k += EACH) {
      some.add(all.get(k));
    }
    assertTrue(expectDisagreement(some) > 5, "almost nothing is shown");
  }

  @Test
  @DisplayName("So does every other command")
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  @Tag(Tags.CORPUS)
  void shown_allMistakes_disagree() throws AttemptRefused {
    expectDisagreement(Samples.all(Samples::met));
  }

  private static int expectDisagreement(List<Sample> samples) throws AttemptRefused {
    int shown = 0;
    List<String> wrong = new ArrayList<>();
    for (Sample sample : samples) {
      SampleSubmission submission = new SampleSubmission(sample);
      Grader grader = new Grader(Course.load(), submission, 1);
      for (Measurement measured :
          grader.grade(List.of(sample.exercise())).exercises().get(0).measurements()) {
        if (measured.small().isPresent()) {
          String command = TryLine.of(sample.exercise(), measured.small().get());
          shown++;
          if (command.length() > LONG || !disagrees(sample, measured, command)) {
            wrong.add(sample + ": " + command);
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    return shown;
  }

  private static boolean disagrees(Sample sample, Measurement measured, String command)
      throws AttemptRefused {
    Map<String, String> typed = new LinkedHashMap<>();
    Matcher options = TYPED.matcher(command);
    while (options.find()) {
      typed.put(options.group(1), options.group(2));
    }
    LayerSpec spec = KnownLayers.named(sample.exercise());
    PassInputs inputs = TypedBatch.read(sample.exercise(), Optional.of(spec), typed);
    RealMatrix[] values = inputs.parameters().values().toArray(RealMatrix[]::new);
    TriedPass tried = new TriedPass(sample.exercise(), inputs, spec.formula());
    tried.run(() -> new SampleSubmission(sample).layer(sample.exercise(), values));
    Optional<Comparison> compared = tried.comparison(measured.target());
    return compared.isPresent() && compared.get().verdict() == Verdict.WRONG;
  }
}
