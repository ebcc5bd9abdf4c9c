package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.record.PatientRecord;

/** Checks whether a layer changes the matrices that it was given to read, or has returned. */
final class ArgumentsExam {
  private ArgumentsExam() {}

  static void examine(PatientRecord chart, Observation one) {
    for (String argument : List.of("x", "dout", "y")) {
      if (one.changed(argument)) {
        chart.found("overwrites", argument);
      }
    }
    for (String parameter : one.pass().parameters().keySet()) {
      if (one.changed(parameter)) {
        chart.found("changes-parameters", parameter);
      }
    }
  }
}
