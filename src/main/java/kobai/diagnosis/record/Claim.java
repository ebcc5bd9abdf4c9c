package kobai.diagnosis.record;

import kobai.experiment.Target;

/**
 * A diagnosis with its evidence.
 *
 * @param section the part of the examination that found it
 * @param diagnosis the mistake
 * @param passes in how many fresh passes the layer behaved as this mistake makes it
 * @param entries how many entries of these passes the mistake predicts; 0 if it predicts behaviour
 * @param settled whether the exam that found it has asked enough fresh passes itself
 */
public record Claim(
    Section section, Diagnosis diagnosis, int passes, int entries, boolean settled) {

  /** Fewer fresh passes than this are no evidence. */
  public static final int ENOUGH = 3;

  /** Returns whether the other says the same: the same mistake, in the same words. */
  boolean agreesWith(Claim other) {
    return diagnosis.saysTheSameAs(other.diagnosis);
  }

  /** Returns whether it is about this mistake in this gradient. */
  public boolean isOf(String id, Target target) {
    return diagnosis.id().equals(id) && diagnosis.target().equals(target.displayed());
  }

  /** Returns this claim with one more detail. */
  public Claim with(Detail detail) {
    return new Claim(section, diagnosis.with(detail), passes, entries, settled);
  }

  /** Returns whether it says that a gradient is wrong even if a new layer is used once. */
  boolean isWrongAlone(String target) {
    return section == Section.ALONE && diagnosis.target().equals(target);
  }

  /** Returns this claim with the evidence of another that agrees with it. */
  Claim and(Claim other) {
    return new Claim(section, diagnosis, passes + other.passes, entries + other.entries, settled);
  }

  /** Returns the diagnosis, which tells its evidence at the end of its details. */
  Diagnosis withEvidence() {
    Diagnosis told = diagnosis;
    if (entries > 0) {
      told = told.with(new Detail("fits", entries + " / " + entries));
    }
    return told.with(new Detail("passes", String.valueOf(passes)));
  }
}
