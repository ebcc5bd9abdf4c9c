package kobai.diagnosis;

/** What is asked of the passes of a {@link TableExam}; each question is an exam of its own. */
enum TableQuestion {
  /** Does the gradient differ from call to call? */
  NOISE,

  /** Is the slope that of another known function? */
  FUNCTION,

  /** Does the sum keep whole numbers only? */
  WHOLE_SUM,

  /** Is dout changed before it is used? */
  TREATMENT,

  /** Is the slope a constant? */
  CONSTANT,

  /** Are there two cases that are both wrong? */
  TWO_CASES,

  /** Does something simple stand in the wrong entries? */
  VALUES,

  /** Which shares of dout are wrong? */
  SHARES,

  /** By which function of a matrix are the shares multiplied? */
  FACTORS,

  /** On which entries does it depend, though it must not? */
  INFLUENCE,

  /** Do the shares belong to another x? */
  OTHER_GRADIENT,

  /** Which part of a row's shares is wrong? */
  PARTS,

  /** Which parts of a row's shares are wrong for large numbers? */
  WIDE_PARTS,

  /** Are right and wrong slopes joined? */
  JOINED,

  /** In which region is the slope wrong? */
  REGION,

  /** For which sizes is it wrong? */
  SIZES,

  /** By how much does the slope differ? */
  DIFFERENCE,

  /** What separates wrong entries from right ones? */
  SEPARATION,

  /** Does a zero end a loop? */
  ZERO_STOP,

  /** How does it grow with dout? */
  SCALING
}
