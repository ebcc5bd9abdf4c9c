package kobai.handin;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kobai.files.Digest;
import kobai.finding.Finding;
import kobai.format.Row;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;
import kobai.handin.ingest.HandIn;
import kobai.handin.ingest.Ingest;
import kobai.handin.ingest.Ingested;
import kobai.handin.ingest.Refused;
import kobai.handin.ingest.Sources;
import kobai.handin.sandbox.GradingLane;
import kobai.handin.sandbox.GradingTools;
import kobai.process.WorkerSubmission;

/** Grades one hand-in after another; a batch has several of these. */
final class HandInGrader implements AutoCloseable {
  /**
   * The attempts to start a process, which may fail on a full machine; each waits longer than the
   * last.
   */
  private static final int ATTEMPTS = 5;

  private final BatchSettings settings;
  private final GradedFolder folder;
  private final Journal journal;
  private final Ingest ingest;
  private final GradingLane lane;

  HandInGrader(BatchSettings settings, GradedFolder folder, Journal journal, GradingTools tools) {
    this.settings = settings;
    this.folder = folder;
    this.journal = journal;
    this.ingest = new Ingest(settings.course());
    this.lane = new GradingLane(tools, settings.texts().locale(), settings.seconds());
  }

  /**
   * Grades a hand-in unless it is finished already.
   *
   * @return whether it was graded now
   * @throws IOException if files cannot be written, or no process can be started
   */
  boolean grade(HandIn handIn) throws IOException {
    Ingested ingested = ingest.of(handIn);
    String digest = digest(ingested);
    if (journal.isFinished(handIn.id(), digest)) {
      return false;
    }
    long seed = settings.seeds().of().applyAsLong(handIn.id());
    Grade grade = grade(handIn.id(), ingested, seed);
    List<SourceFile> sources = ingested instanceof Sources s ? s.files() : List.of();
    folder.write(grade, sources, settings.formats(), settings.context());
    String status = ingested instanceof Refused ? Row.REFUSED : Row.GRADED;
    Row row = Row.of(grade, status, note(grade));
    journal.add(new JournalLine(handIn.id(), digest, seed, settings.isolation(), row));
    return true;
  }

  private Grade grade(String id, Ingested ingested, long seed) throws IOException {
    if (ingested instanceof Refused refused) {
      RefusedSubmission submission = new RefusedSubmission(id, refused.finding());
      return new Grader(settings.course(), submission, seed).grade();
    }
    for (int attempt = 1; ; attempt++) {
      try (WorkerSubmission submission = lane.submission(id, sourceFolder((Sources) ingested))) {
        Grade grade = new Grader(settings.course(), submission, seed).grade();
        submission.requireNoTrouble();
        return grade;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int seconds) throws IOException {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static SourceFolder sourceFolder(Sources sources) {
    Set<String> unreadable =
        sources.notes().stream()
            .filter(note -> note.id().equals("unreadable"))
            .map(note -> note.file().substring(note.file().lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    return new SourceFolder(sources.files(), unreadable);
  }

  /**
   * Returns one line for the instructor: what is wrong with the hand-in itself, and not with its
   * mathematics.
   */
  private String note(Grade grade) {
    Set<String> headlines = new LinkedHashSet<>();
    grade.exercises().stream()
        .flatMap(exercise -> exercise.checks().stream())
        .flatMap(check -> check.findings().stream())
        .filter(HandInGrader::isWorthNoting)
        .forEach(finding -> headlines.add(finding.explain(settings.texts()).headline()));
    return String.join(" ", headlines);
  }

  private static boolean isWorthNoting(Finding finding) {
    return switch (finding.id()) {
      case "not-accepted", "not-allowed", "does-not-compile", "brought-down", "timed-out" -> true;
      case "unusable" -> true;
      default -> false;
    };
  }

  /** Returns a digest that tells two versions of a hand-in apart. */
  private static String digest(Ingested ingested) {
    Digest digest = new Digest();
    if (ingested instanceof Sources sources) {
      for (SourceFile file : sources.files()) {
        digest.add(file.name());
        digest.add(file.encoding().name());
        digest.add(file.text());
      }
      sources.notes().forEach(note -> digest.add(note.id() + " " + note.file()));
    } else {
      digest.add(Objects.toString(ingested));
    }
    return digest.hex();
  }

  @Override
  public void close() {
    lane.close();
  }
}
