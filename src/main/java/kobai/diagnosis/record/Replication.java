package kobai.diagnosis.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.experiment.Target;

/**
 * Decides what is said of a layer. An examination that found something is held again, twice, with
 * other numbers, other shapes and new layers, and only what every one of them finds is said: a
 * coincidence does not come back. An exam that has itself asked {@link Claim#ENOUGH} fresh passes
 * need not be repeated.
 */
public final class Replication {

  /** How often an examination is held in all. */
  public static final int ROUNDS = 3;

  private final PatientRecord first;
  private final List<PatientRecord> again;

  private Replication(List<PatientRecord> records) {
    this.first = records.get(0);
    this.again = records.subList(1, records.size());
  }

  /**
   * Returns what may be said, in the order in which it was found.
   *
   * @param records of the examination and of its repetitions
   */
  public static List<Diagnosis> confirmed(List<PatientRecord> records) {
    Replication replication = new Replication(records);
    List<Claim> confirmed = replication.confirmed();
    List<Claim> all = List.copyOf(confirmed);
    confirmed.removeIf(claim -> replication.followsFromForward(claim, all));
    confirmed.addAll(replication.unnamed(confirmed));
    return confirmed.stream()
        .map(Claim::withEvidence)
        .sorted(Comparator.comparing(diagnosis -> !diagnosis.named())) // a known cause comes first
        .toList();
  }

  /**
   * Returns the gradients of which something was said at first that repetitions did not confirm, so
   * that nothing is known of them.
   */
  public static List<Target> refuted(List<PatientRecord> records) {
    PatientRecord first = records.get(0);
    List<Diagnosis> said = confirmed(records);
    return first.targets().stream()
        .filter(name -> said.stream().anyMatch(d -> !d.named() && d.target().equals(name)))
        .filter(name -> first.diagnoses().stream().anyMatch(d -> isOf(d, name)))
        .map(Target::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isOf(Diagnosis diagnosis, String target) {
    return diagnosis.named() && diagnosis.target().equals(target);
  }

  private List<Claim> confirmed() {
    List<Claim> confirmed = new ArrayList<>();
    for (Claim claim : first.claims()) {
      confirmation(claim).filter(c -> c.passes() >= Claim.ENOUGH).ifPresent(confirmed::add);
    }
    for (PatientRecord record : again) {
      for (Claim claim : record.claims()) {
        if (claim.settled() && isOpen(claim.diagnosis().target(), confirmed)) {
          confirmed.add(claim);
        }
      }
    }
    return confirmed;
  }

  private static boolean isOpen(String target, List<Claim> confirmed) {
    return confirmed.stream().noneMatch(claim -> explains(claim.diagnosis(), target));
  }

  /**
   * Returns whether a gradient is right with ordinary inputs, and wrong with others for which y is
   * wrong already.
   */
  private boolean followsFromForward(Claim claim, List<Claim> confirmed) {
    return claim.settled()
        && Target.parse(claim.diagnosis().target())
            .filter(target -> first.reading(target) == Hypothesis.RIGHT)
            .isPresent()
        && confirmed.stream().anyMatch(other -> other.diagnosis().target().equals("y"));
  }

  private Optional<Claim> confirmation(Claim claim) {
    if (claim.settled()) {
      return Optional.of(claim);
    }
    Claim sum = claim;
    for (PatientRecord record : again) {
      Optional<Claim> same = record.claims().stream().filter(claim::agreesWith).findFirst();
      if (same.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.and(same.get());
    }
    return Optional.of(sum);
  }

  /**
   * Returns that gradients are wrong in an unknown way: those that are always wrong, but not always
   * in the same way, and those that are wrong in the batch that failed. If forward is wrong, that
   * is enough to explain them.
   */
  private List<Claim> unnamed(List<Claim> confirmed) {
    List<Claim> unnamed = new ArrayList<>();
    for (String target : first.targets()) {
      if (isOpen(target, confirmed)
          && (first.failed().containsKey(target) || isAlwaysWrong(target))) {
        String right = first.failed().get(target);
        List<Detail> details = right == null ? List.of() : RightEntries.detail(right);
        Diagnosis unknown = new Diagnosis(Diagnosis.UNKNOWN, target, details);
        unnamed.add(new Claim(Section.ALONE, unknown, Claim.ENOUGH, 0, true));
      }
    }
    return unnamed;
  }

  private static boolean explains(Diagnosis diagnosis, String target) {
    return diagnosis.target().equals(target) || diagnosis.target().equals("y");
  }

  private boolean isAlwaysWrong(String target) {
    return isWrongAlone(first, target)
        && again.stream().allMatch(record -> isWrongAlone(record, target));
  }

  private static boolean isWrongAlone(PatientRecord record, String target) {
    return record.claims().stream().anyMatch(claim -> claim.isWrongAlone(target));
  }
}
