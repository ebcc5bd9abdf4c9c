package kobai.report;

import java.util.List;
import java.util.Locale;
import kobai.diagnosis.record.CurvePoint;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.Measurement;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.Verdict;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.apache.commons.math3.linear.RealMatrix;
import tools.jackson.core.JsonGenerator;

/**
 * A grade as JSON, described by grade.schema.json next to this class. It holds no times and no
 * paths of the machine, and is always in English: the same submission and seed give the same bytes.
 */
public final class GradeJson {

  /**
   * The name of the format; the number increases when a program that reads the old format would
   * fail.
   */
  static final String SCHEMA = "kobai/grade/v2";

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  private final JsonGenerator json;

  private GradeJson(JsonGenerator json) {
    this.json = json;
  }

  /** Returns the grade as JSON, ending with a line feed. */
  public static String of(Grade grade) {
    return Json.of(json -> new GradeJson(json).write(grade));
  }

  private void write(Grade grade) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("submission", grade.submission());
    json.writeNumberProperty("seed", grade.seed());
    json.writeBooleanProperty("complete", grade.complete());
    points(grade.points(), grade.max());
    json.writeBooleanProperty("passed", grade.passed());
    json.writeArrayPropertyStart("exercises");
    grade.exercises().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("notes");
    grade.notes().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Grade.Note note) {
    json.writeStartObject();
    json.writeStringProperty("id", note.id());
    json.writeStringProperty("file", note.file());
    json.writeEndObject();
  }

  private void write(ExerciseGrade exercise) {
    json.writeStartObject();
    json.writeStringProperty("name", exercise.name());
    points(exercise.points(), exercise.max());
    json.writeStringProperty("status", exercise.status().id());
    json.writeArrayPropertyStart("checks");
    exercise.checks().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("diagnoses");
    exercise.diagnoses().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("measurements");
    exercise.measurements().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Diagnosis diagnosis) {
    Explanation explanation = diagnosis.explain(ENGLISH);
    json.writeStartObject();
    json.writeStringProperty("id", diagnosis.id());
    json.writeStringProperty("target", diagnosis.target());
    json.writeStringProperty("headline", explanation.headline());
    write(explanation.facts());
    json.writeEndObject();
  }

  private void write(Measurement measurement) {
    json.writeStartObject();
    json.writeStringProperty("target", measurement.target().displayed());
    matrix("shares", measurement.shares());
    matrix("calculus", measurement.calculus());
    matrix("offset", measurement.offset());
    json.writeArrayPropertyStart("curve");
    for (CurvePoint point : measurement.curve()) {
      row(new double[] {point.x(), point.yours(), point.numerical()});
    }
    json.writeEndArray();
    matrix("x", measurement.inputs().x());
    json.writeObjectPropertyStart("parameters");
    measurement.inputs().parameters().forEach(this::matrix);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(CheckResult check) {
    json.writeStartObject();
    json.writeStringProperty("id", check.id());
    json.writeStringProperty("title", check.title());
    points(check.points(), check.max());
    json.writeStringProperty("status", check.status().id());
    json.writeArrayPropertyStart("waitsFor");
    check.waitsFor().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    check.findings().stream().filter(f -> f.verdict() != Verdict.RIGHT).forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Finding finding) {
    Explanation explanation = finding.explain(ENGLISH);
    json.writeStartObject();
    json.writeStringProperty("id", finding.id());
    json.writeStringProperty("headline", explanation.headline());
    SourceLine at = finding.at();
    if (at != null) {
      json.writeStringProperty("file", at.file());
      json.writeNumberProperty("line", at.line());
    }
    write(explanation.facts());
    finding.compared().ifPresent(this::write);
    json.writeEndObject();
  }

  private void write(List<Fact> facts) {
    json.writeObjectPropertyStart("facts");
    for (Fact fact : facts) {
      json.writeStringProperty(fact.label(), fact.value());
    }
    json.writeEndObject();
  }

  private void write(Comparison comparison) {
    json.writeStringProperty("target", comparison.target().displayed());
    matrix("analytic", comparison.analytic());
    matrix("numerical", comparison.numerical().values());
    matrix("bar", comparison.numerical().bars());
    matrix("x", comparison.probe().x());
    matrix("dout", comparison.probe().dout());
  }

  private void matrix(String name, RealMatrix matrix) {
    json.writeArrayPropertyStart(name);
    for (double[] row : matrix.getData()) {
      row(row);
    }
    json.writeEndArray();
  }

  private void row(double[] row) {
    json.writeStartArray();
    for (double entry : row) {
      if (Double.isFinite(entry)) {
        json.writeNumber(entry);
      } else {
        json.writeString(String.valueOf(entry)); // JSON has no NaN and no infinity
      }
    }
    json.writeEndArray();
  }

  private void points(double points, double max) {
    json.writeNumberProperty("points", Numbers.exactPoints(points));
    json.writeNumberProperty("max", Numbers.exactPoints(max));
  }
}
