package kobai.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kobai.check.CodeLocation;
import kobai.check.GuardedLayer;
import kobai.grading.SourceSubmission;
import kobai.grading.Submission;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A hand-in with these samples; all other exercises are the solutions.
 *
 * <p>One object serves one grade at a time; several may be graded side by side.
 */
public final class SampleSubmission implements Submission {
  private static final SourceSubmission SOLUTIONS = // compiled once for all
      new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);

  private final Map<String, Sample> samples = new TreeMap<>();
  private final SourceSubmission others = SOLUTIONS.again();

  /** Hands in at most one sample for each exercise. */
  public SampleSubmission(Sample... samples) {
    for (Sample sample : samples) {
      if (this.samples.put(sample.exercise(), sample.fresh()) != null) {
        throw new IllegalArgumentException("two samples for " + sample.exercise());
      }
    }
  }

  @Override
  public String name() {
    List<String> names =
        Stream.concat(samples.values().stream().map(Sample::toString), Stream.of("solutions"))
            .toList();
    return String.join(", ", names);
  }

  @Override
  public void renew() {
    samples.replaceAll((exercise, sample) -> sample.fresh());
    others.renew();
  }

  @Override
  public GuardedLayer layer(String exercise, RealMatrix... arguments) {
    Sample sample = samples.get(exercise);
    if (sample == null) {
      return others.layer(exercise, arguments);
    }
    RealMatrix[] copies = Stream.of(arguments).map(RealMatrix::copy).toArray(RealMatrix[]::new);
    return GuardedLayer.make(exercise, CodeLocation.UNKNOWN, () -> sample.make(copies));
  }
}
