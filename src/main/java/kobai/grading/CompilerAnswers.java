package kobai.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.finding.CompilerAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Answers to errors of the compiler that beginners often meet. An error is recognised by the
 * compiler's own name for it, which is the same in every language, and by the code there.
 */
final class CompilerAnswers {
  private static final Pattern BOOKS_LOG = Pattern.compile("\\blog\\(.*1e-7");
  private static final Pattern BOOKS_ANSWERS = Pattern.compile("\\bself\\.t\\b");
  private static final Pattern BOOKS_MASK =
      Pattern.compile("\\w\\[(self\\.)?mask\\]|\\[[\\w.]+ *[<>]=? *0\\]");
  private static final Pattern PYTHON_GRADIENT = Pattern.compile("\\bself\\.d\\w+ *=");
  private static final Pattern PYTHON_SELF = Pattern.compile("\\bself\\b");
  private static final Pattern PYTHON_NUMPY = Pattern.compile("\\bnp\\.|\\bnumpy\\b");
  private static final Pattern PYTHON_METHOD =
      Pattern.compile("^def\\b|^(if|elif|else|for|while)\\b.*:$");
  private static final Pattern PYTHON_LOOP = Pattern.compile("^for +\\w+ +in\\b");
  private static final Pattern PYTHON_LAMBDA = Pattern.compile("\\blambda\\b");
  private static final Pattern ASSIGNED_ENTRY =
      Pattern.compile("^\\.?[gs]etEntry\\([^;]*\\)\\s*=[^=]");
  private static final Pattern NEXT_STATEMENT =
      Pattern.compile("^\\s*(else|return|for|if|while|int|double|RealMatrix)\\b");
  private static final Pattern MEMBER =
      Pattern.compile("^(public|private|protected|static|@Override)\\b?");
  private static final Pattern MATH_CALL = Pattern.compile("Math\\.(\\w+)");

  private CompilerAnswers() {}

  /** Returns the answer to an error, if there is one of its own. */
  static @Nullable CompilerAnswer of(CompilerError error) {
    CompilerAnswer python = python(error.line());
    return python == null ? java(error) : python;
  }

  private static @Nullable CompilerAnswer python(String line) {
    if (PYTHON_GRADIENT.matcher(line).find()) {
      return CompilerAnswer.of("python.gradient");
    }
    if (BOOKS_MASK.matcher(line).find()) {
      return CompilerAnswer.of("python.mask");
    }
    if (BOOKS_ANSWERS.matcher(line).find()) {
      return CompilerAnswer.of("java.answers", "t");
    }
    if (BOOKS_LOG.matcher(line).find()) {
      return CompilerAnswer.of("python.log");
    }
    if (PYTHON_NUMPY.matcher(line).find()) {
      return CompilerAnswer.of("python.numpy");
    }
    if (PYTHON_LOOP.matcher(line).find()) {
      return CompilerAnswer.of("python.loop");
    }
    if (PYTHON_LAMBDA.matcher(line).find()) {
      return CompilerAnswer.of("python.lambda");
    }
    if (PYTHON_METHOD.matcher(line).find()) {
      return CompilerAnswer.of("python.method");
    }
    return PYTHON_SELF.matcher(line).find() ? CompilerAnswer.of("python.self") : null;
  }

  private static @Nullable CompilerAnswer java(CompilerError error) {
    if (FullWidth.isIn(error.name())) {
      return CompilerAnswer.of("java.full-width-name", error.name());
    }
    return switch (error.code()) {
      case "illegal.char", "illegal.nonascii.digit" -> FullWidth.of(error);
      case "operator.cant.be.applied", "operator.cant.be.applied.1" -> Operators.of(error);
      case "array.req.but.found" -> brackets(error);
      case "cant.resolve.location.args", "cant.resolve.args" -> UnknownNames.method(error);
      case "cant.resolve.location", "cant.resolve" -> UnknownNames.variable(error);
      case "prob.found.req" -> WrongTypes.of(error);
      case "cant.deref" -> ofNumber(error);
      case "cant.apply.symbols" -> overloaded(error);
      case "cant.apply.symbol" -> arguments(error);
      case "abstract.cant.be.instantiated" ->
          error.names("RealMatrix") ? CompilerAnswer.of("matrix.new") : null;
      case "foreach.not.applicable.to.type" ->
          error.names("RealMatrix") ? CompilerAnswer.of("matrix.for-each") : null;
      case "unexpected.type" -> assigned(error);
      case "report.access" -> access(error);
      case "cant.assign.val.to.final.var", "cant.assign.val.to.var" -> finalVariable(error);
      default -> grammar(error);
    };
  }

  /** Answers what has to do with the grammar of Java alone. */
  private static @Nullable CompilerAnswer grammar(CompilerError error) {
    return switch (error.code()) {
      case "expected", "expected2", "expected3" -> expected(error);
      case "illegal.start.of.expr" -> illegalStart(error);
      case "premature.eof" -> CompilerAnswer.of("java.brace-missing");
      case "expected4", "illegal.start.of.type" -> CompilerAnswer.of("java.brace-extra");
      case "missing.ret.stmt", "lambda.body.neither.value.nor.void.compatible" ->
          CompilerAnswer.of("java.missing-return");
      case "unclosed.str.lit", "unclosed.char.lit" -> CompilerAnswer.of("java.quote");
      case "unreachable.stmt" -> CompilerAnswer.of("java.unreachable");
      case "not.stmt" -> CompilerAnswer.of("java.not-a-statement");
      case "override.weaker.access" -> CompilerAnswer.of("java.public");
      case "does.not.override.abstract" -> CompilerAnswer.of("java.layer-methods");
      case "invalid.meth.decl.ret.type.req" -> CompilerAnswer.of("java.return-type");
      case "class.public.should.be.in.file" -> CompilerAnswer.of("java.file-name");
      case "var.might.not.have.been.initialized" ->
          CompilerAnswer.of("java.not-initialised", error.name());
      case "already.defined" -> CompilerAnswer.of("java.twice");
      case "cant.ref.non.effectively.final.var" ->
          CompilerAnswer.of("java.lambda-variable", error.piece());
      case "doesnt.exist" -> CompilerAnswer.of("java.package");
      default -> null;
    };
  }

  private static @Nullable CompilerAnswer ofNumber(CompilerError error) {
    boolean number = error.types().stream().anyMatch(type -> !type.endsWith("]"));
    return number ? CompilerAnswer.of("matrix.number-methods") : null;
  }

  private static CompilerAnswer assigned(CompilerError error) {
    return error.name().equals("gradient()")
        ? CompilerAnswer.of("matrix.assign-gradient", error.owner())
        : CompilerAnswer.of("matrix.assign");
  }

  private static CompilerAnswer brackets(CompilerError error) {
    return error.names("Parameter")
        ? CompilerAnswer.of("matrix.parameter", error.piece().replaceFirst("\\[.*", ""))
        : CompilerAnswer.of("matrix.brackets");
  }

  private static @Nullable CompilerAnswer overloaded(CompilerError error) {
    Matcher math = MATH_CALL.matcher(error.piece());
    return math.matches() && error.names("RealMatrix")
        ? UnknownNames.function(math.group(1), true)
        : CompilerAnswer.of("java.arguments", error.name());
  }

  private static CompilerAnswer arguments(CompilerError error) {
    if (error.name().equals("map")) {
      return CompilerAnswer.of("matrix.map");
    }
    return ASSIGNED_ENTRY.matcher(error.after()).find()
        ? CompilerAnswer.of("matrix.assign")
        : CompilerAnswer.of("java.arguments", error.name());
  }

  private static @Nullable CompilerAnswer access(CompilerError error) {
    return error.message().contains("Parameter")
        ? CompilerAnswer.of("java.private", error.owner())
        : null;
  }

  private static @Nullable CompilerAnswer finalVariable(CompilerError error) {
    return error.declaresParameter(error.name())
        ? CompilerAnswer.of("java.learning", error.name())
        : CompilerAnswer.of("java.final", error.name());
  }

  private static CompilerAnswer expected(CompilerError error) {
    if (error.message().contains("']'") && error.after().startsWith(",")) {
      return CompilerAnswer.of("matrix.brackets");
    }
    if (error.message().contains("';'")) {
      if (error.line().startsWith("for") && error.after().startsWith(",")) {
        return CompilerAnswer.of("java.for");
      }
      boolean statement = // what follows would be another statement
          error.after().isBlank()
              || NEXT_STATEMENT.matcher(error.after()).find()
              || error.before().endsWith(")") && error.after().matches("\\s*\\w.*");
      return CompilerAnswer.of(statement ? "java.semicolon" : "java.expected");
    }
    boolean round = error.message().contains("')'") || error.message().contains("'('");
    return CompilerAnswer.of(round ? "java.round-bracket" : "java.expected");
  }

  private static CompilerAnswer illegalStart(CompilerError error) {
    if (error.after().startsWith("*") && error.before().endsWith("*")) {
      return CompilerAnswer.of("matrix.power");
    }
    if (error.line().startsWith("import")) {
      return CompilerAnswer.of("java.import-place");
    }
    if (MEMBER.matcher(error.after()).find()) {
      return CompilerAnswer.of("java.inside-a-method");
    }
    if (error.after().startsWith(">") && error.before().endsWith("=")) {
      return CompilerAnswer.of("java.arrow");
    }
    return error.after().startsWith("@")
        ? CompilerAnswer.of("matrix.product", "@")
        : CompilerAnswer.of("java.expected");
  }
}
