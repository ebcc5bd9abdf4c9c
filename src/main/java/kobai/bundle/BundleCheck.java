package kobai.bundle;

import static kobai.finding.NotAccepted.Reason.FILE_TOO_LARGE;
import static kobai.finding.NotAccepted.Reason.NOTHING_FOUND;
import static kobai.finding.NotAccepted.Reason.NOT_TEXT;
import static kobai.finding.NotAccepted.Reason.TOO_MANY_FILES;
import static kobai.finding.NotAccepted.Reason.TOO_MUCH_TEXT;

import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.finding.NotAccepted;
import kobai.grading.SourceFile;

/** Finds out before the hand-in why a bundle would be refused. */
final class BundleCheck {

  private BundleCheck() {}

  /**
   * Returns why a bundle would be refused; empty if it would be graded.
   *
   * @param course the course whose exercises are looked for
   */
  static Optional<NotAccepted> of(Bundle bundle, Course course) {
    long text = 0;
    for (Map.Entry<String, byte[]> source : bundle.sources().entrySet()) {
      String path = Bundle.FOLDER + source.getKey();
      if (source.getValue().length > HandInLimits.FILE) {
        return refused(FILE_TOO_LARGE, path);
      }
      text += source.getValue().length;
      if (text > HandInLimits.TEXT) {
        return refused(TOO_MUCH_TEXT, path);
      }
    }
    Set<String> exercises =
        course.exercises().stream().map(name -> name + ".java").collect(Collectors.toSet());
    Set<String> names = bundle.sources().keySet();
    long helpers = names.stream().filter(name -> !exercises.contains(name)).count();
    if (helpers == names.size()) {
      String found =
          Stream.concat(Stream.of(Bundle.GRADE), names.stream().map(Bundle.FOLDER::concat))
              .collect(Collectors.joining(", "));
      return refused(NOTHING_FOUND, found);
    }
    if (helpers > HandInLimits.HELPERS) {
      return refused(TOO_MANY_FILES, helpers + " > " + HandInLimits.HELPERS);
    }
    if (bundle.sources().entrySet().stream().noneMatch(BundleCheck::isText)) {
      return refused(NOT_TEXT, String.join(", ", names));
    }
    return Optional.empty();
  }

  private static boolean isText(Map.Entry<String, byte[]> source) {
    try {
      SourceFile.of(source.getKey(), source.getValue());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Optional<NotAccepted> refused(NotAccepted.Reason reason, String detail) {
    return Optional.of(new NotAccepted(reason, detail));
  }
}
