package kobai.handin.ingest;

/** What became of a hand-in: texts to grade, or a reason why there are none. */
public sealed interface Ingested permits Sources, Refused {}
