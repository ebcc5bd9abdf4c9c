package kobai.diagnosis.treatment;

import java.util.List;
import kobai.diagnosis.pass.Names;
import org.apache.commons.math3.linear.RealMatrix;

/** What a layer may do to a matrix by mistake. */
interface Treatment {

  /** Returns a changed copy. */
  RealMatrix of(RealMatrix a);

  /** Returns what takes the place of an entry, in the notation of the lessons: "|dx[n][d]|". */
  String notation(Names names);

  /** Returns what the texts name if the result is treated so, from {2} on. */
  default List<String> arguments(Names names) {
    return List.of(notation(names), names.entry());
  }

  /** Returns the stable name of the mistake that it is if the result is treated so. */
  String id();
}
