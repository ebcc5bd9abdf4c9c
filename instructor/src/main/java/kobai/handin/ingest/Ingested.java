package kobai.handin.ingest;

/** The result of reading a hand-in: texts to grade, or the reason why there are none. */
public sealed interface Ingested permits Sources, Refused {}
